using System.Globalization;
using Mapping.Functions.CostFiles;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.RequestReading;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Takes Partner Center's invoice reconciliation or daily rated usage files (CSV or JSON lines, packed or not) as the costs of Azure plans.</summary>
internal sealed class ImportAzureCostsTrigger(PortalEndpoint endpoint, CostFileReader files, CostImports imports, AzureRunWaker waker)
{
    [Function(nameof(ImportAzureCostsTrigger))]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "azure-plans/costs/import")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        FunctionContext context) =>
        endpoint.WriteAsync(request, async caller =>
        {
            var answer = await ImportAsync(request, caller, context.CancellationToken);
            if (answer.Status == StatusCodes.Status200OK)
            {
                await waker.WakeAllAsync(client, caller, context.CancellationToken);
            }

            return answer;
        });

    private async Task<JsonAnswer> ImportAsync(HttpRequest request, Caller caller, CancellationToken cancellationToken)
    {
        if (request.ContentLength > CostFileLimits.MaxSentBytes)
        {
            return TooLarge;
        }

        var query = new QueryReader(request.Query);
        var reading = CostReadingQuery.Read(query);
        var mode = CostImports.ModeOf(query);
        if (query.Errors.Count > 0)
        {
            return ProblemAnswers.InvalidRequest(query.Errors);
        }

        try
        {
            await using var upload = new CostUpload();
            await CostUploadReader.FillAsync(upload, request, cancellationToken);
            var file = await files.ReadAsync(upload, reading, cancellationToken);
            return file.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest([.. file.Errors.Select(error => new FieldError(error.Place, error.Message))])
                : await imports.ImportAsync(caller, file, mode, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server stops a body that did not say how long it is.
            return TooLarge;
        }
        catch (CostFileException unreadable)
        {
            return unreadable.IsTooLarge ? ProblemAnswers.FileTooLarge(unreadable.Message) : ProblemAnswers.InvalidRequest("$", unreadable.Message);
        }
    }

    private static JsonAnswer TooLarge => ProblemAnswers.FileTooLarge(
        string.Create(CultureInfo.InvariantCulture, $"The file has more than {CostFileLimits.MaxSentBytes:N0} bytes."));
}
