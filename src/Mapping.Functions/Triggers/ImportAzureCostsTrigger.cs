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
using Microsoft.DurableTask.Client;

namespace Mapping.Functions.Triggers;

/// <summary>Takes Partner Center's invoice reconciliation or daily rated usage file (CSV, gzip too) as the costs of Azure plans.</summary>
internal sealed class ImportAzureCostsTrigger(PortalEndpoint endpoint, CostImport import, AzureRunWaker waker)
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
        try
        {
            var isCompressed = await IsGzipAsync(request.BodyReader, cancellationToken);
            var file = await CostFileReader.ReadAsync(request.BodyReader.AsStream(leaveOpen: true), isCompressed, cancellationToken);
            return file.Errors.Count > 0
                ? ProblemAnswers.InvalidRequest([.. file.Errors.Select(error => new FieldError(
                    string.Create(CultureInfo.InvariantCulture, $"line {error.Line}"), error.Message))])
                : new JsonAnswer(StatusCodes.Status200OK, await import.ImportAsync(caller, file, cancellationToken));
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
