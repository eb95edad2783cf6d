using Mapping.Simulators.Faults;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Autotask;

namespace Mapping.Scenarios.Tests.AzurePlans.ThreeYears;

/// <summary>Where the app dies in a month: at one of its writes, which Autotask carries out, does not, or carries out later.</summary>
internal static class YearsCrash
{
    private static readonly FaultKind[] Kinds = [FaultKind.ResetBeforeCommit, FaultKind.CommitThenTimeout, FaultKind.LateCommit];

    public static FaultWatch Prepare(YearsStage stage, int index)
    {
        var isEur = index % 3 != 2;
        var kind = Kinds[index / 3 % Kinds.Length];
        var action = new FaultAction { Kind = kind, Seconds = kind == FaultKind.LateCommit ? 2 : 30 };
        var call = isEur ? 1 + (index * 5 % 20) : 1 + (index % 6);
        return stage.Tenant.Database(isEur ? SampleCatalog.Eur : SampleCatalog.Gbp).Once("ContractServiceAdjustments", "Create", action, call);
    }
}
