using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.StandIns;

internal sealed record SeenRequest(string Method, string Path, string Query, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public static async Task<SeenRequest> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new SeenRequest(request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "", body, headers);
    }
}
