using Mapping.Functions.CloudCockpit;
using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Imports a file that was read, and says what became of it.</summary>
internal sealed class CostImports(CostImport import)
{
    /// <summary>What the parameter <c>mode</c> says: add, replace or nothing.</summary>
    public static CostImportMode ModeOf(QueryReader query)
    {
        switch (query.Text("mode"))
        {
            case null:
                return CostImportMode.Unsaid;
            case "add":
                return CostImportMode.Add;
            case "replace":
                return CostImportMode.Replace;
            default:
                query.Refuse("mode", "must be add (the file completes what was imported of its invoice) or replace (it stands for all of it)");
                return CostImportMode.Unsaid;
        }
    }

    public async Task<JsonAnswer> ImportAsync(Caller caller, CostFile file, CostImportMode mode, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await import.ImportAsync(caller, file, mode, cancellationToken);
            return outcome.Report is { } report
                ? new JsonAnswer(StatusCodes.Status200OK, report)
                : ProblemAnswers.InUse(
                    "InvoiceAlreadyImported",
                    "Another file is imported of the same invoice, and nobody said whether this one completes or replaces it: nothing was changed. See violations for what stands there.",
                    outcome.Conflicts);
        }
        catch (CloudCockpitException failure)
        {
            var detail = $"The file's ids may be Microsoft's, and CloudCockpit, which knows them, could not be asked: {failure.Message} Nothing was imported.";
            return failure.IsTransient ? ProblemAnswers.Unavailable("CloudCockpitUnavailable", detail) : ProblemAnswers.BadGateway("CloudCockpitRefused", detail);
        }
    }
}
