using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.RequestReading;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Functions.Triggers;

/// <summary>Takes Partner Center's invoice reconciliation or daily rated usage file (CSV, gzip too) as the costs of Azure plans.</summary>
internal sealed class ImportAzureCostsTrigger(PortalEndpoint endpoint, CostImports imports)
{
    [Function(nameof(ImportAzureCostsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "azure-plans/costs/import")] HttpRequest request,
        FunctionContext context) =>
        endpoint.WriteAsync(request, caller => ImportAsync(request, caller, context.CancellationToken));

    private async Task<JsonAnswer> ImportAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var mode = CostImports.ModeOf(query);
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        try
        {
            var isCompressed = await IsGzipAsync(request.BodyReader, cancellationToken);
            var file = await CostFileReader.ReadAsync(request.BodyReader.AsStream(leaveOpen: true), isCompressed, cancellationToken);
            return file.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest([.. file.Errors.Select(error => new FieldError(
                    string.Create(CultureInfo.InvariantCulture, $"line {error.Line}"), error.Message))])
                : await imports.ImportAsync(caller, file, mode, cancellationToken);
        }
        catch (CostFileException unreadable)
        {
            return unreadable.IsTooLarge ? ProblemAnswers.FileTooLarge(unreadable.Message) : ProblemAnswers.InvalidRequest("$", unreadable.Message);
        }
    }

    /// <summary>By its first bytes: nobody has to say it.</summary>
    private static async Task<bool> IsGzipAsync(PipeReader body, CancellationToken cancellationToken)
    {
        var start = await body.ReadAtLeastAsync(2, cancellationToken);
        var isGzip = start.Buffer.Length >= 2 && start.Buffer.Slice(0, 2).ToArray() is [0x1F, 0x8B];
        body.AdvanceTo(start.Buffer.Start, start.Buffer.Start);
        return isGzip;
    }
}
