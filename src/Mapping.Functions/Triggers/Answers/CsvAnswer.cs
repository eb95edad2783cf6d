using CsvHelper;
using Mapping.Functions.Registries.Csv;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.Answers;

/// <summary>A file of lines, written as they are read. Formulas in it are texts.</summary>
internal sealed class CsvAnswer(string fileName, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<string?>> lines)
    : JsonAnswer(StatusCodes.Status200OK, lines)
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellationToken) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        Begin(response, "text/csv; charset=utf-8");
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        await using var csv = CsvWriter.Create(response.Body, CsvFormat.Writing, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns], cancellationToken);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync([.. line.Select(cell => cell ?? "")], cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }
}
