using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>Asks a person about a month that may bill nothing because its plan was suspended, where nobody saw since when.</summary>
internal static class SuspensionQuestion
{
    public const string Code = "AzureSuspensionUnknown";

    /// <param name="before">The month as it stood before its cost was read.</param>
    public static PlanMonth Ask(AzurePlan plan, PlanMonth before, PlanMonth read)
    {
        var isOpen = read.State is PlanMonthState.Ready or PlanMonthState.Held && before.BilledVersion is null;
        if (!isOpen || !plan.IsAskedAbout(read.Month) || read.Decision?.Version == read.Version || read.Code == Code)
        {
            return read;
        }

        var question = $"CloudCockpit could not be asked in time whether the plan was suspended before {read.Month} began: it was seen active in "
            + $"{plan.ActiveIn ?? plan.FirstMonth} and suspended at {plan.Suspension!.SeenAt:yyyy-MM-dd}. If it was, {read.Month} bills nothing. "
            + "Look in CloudCockpit's audit log, then approve the cost to bill it, or reject it.";
        return read.State == PlanMonthState.Held
            ? read with { Message = read.Message?.Contains(question, StringComparison.Ordinal) == true ? read.Message : $"{read.Message} {question}" }
            : read with { State = PlanMonthState.Held, Code = Code, Message = question };
    }
}
