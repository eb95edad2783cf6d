using Mapping.Functions.CostFiles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Takes a request's body as one file, or the files of a form.</summary>
internal static class CostUploadReader
{
    /// <exception cref="CostFileException">It is too large, or no form.</exception>
    public static async Task FillAsync(CostUpload upload, HttpRequest request, CancellationToken cancellationToken)
    {
        await using var body = new LimitedStream(request.BodyReader.AsStream(leaveOpen: true), new ByteBudget(CostFileLimits.MaxSentBytes));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await upload.AddAsync(null, body, cancellationToken);
            return;
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
        {
            throw new CostFileException("The form has no boundary.");
        }

        try
        {
            await FillAsync(upload, new MultipartReader(boundary, body), cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new CostFileException("The form is cut, or no form.", innerException: broken);
        }
    }

    private static async Task FillAsync(CostUpload upload, MultipartReader form, CancellationToken cancellationToken)
    {
        while (await form.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            var name = section.AsFileSection()?.FileName;
            if (string.IsNullOrEmpty(name))
            {
                throw new CostFileException("The form has a field that is no file: what is to be said of the files belongs into the address (?decimalSeparator=, ?dateOrder=, …).");
            }

            await upload.AddAsync(name, section.Body, cancellationToken);
        }
    }
}
