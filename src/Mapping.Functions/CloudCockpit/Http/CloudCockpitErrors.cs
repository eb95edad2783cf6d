using System.Net;
using System.Text.Json;
using Mapping.Functions.CloudCockpit.Wire;
using Mapping.Functions.Texts;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>Answers that mean failure: what CloudCockpit said, and whether trying again may help.</summary>
internal static class CloudCockpitErrors
{
    public static CloudCockpitException? In(HttpRequestMessage request, HttpResponseMessage response, string body) => response.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => null,
        // An order under our id is there already.
        HttpStatusCode.Conflict when request.Method == HttpMethod.Post => null,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new CloudCockpitException(
            false, $"CloudCockpit answered {(int)response.StatusCode}: {Sentence(request, body) ?? Cause(response.StatusCode)}"),
        HttpStatusCode.NotFound => new CloudCockpitException(false, Sentence(request, body) ?? "CloudCockpit does not have it.") { IsAbsent = true },
        var status => new CloudCockpitException(IsTransient(status), Sentence(request, body) ?? $"CloudCockpit answered {(int)status}: {Cause(status)}"),
    };

    private static string Cause(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "it does not accept our token. Check CloudCockpit:ClientId, CloudCockpit:Scope and CloudCockpit:ApiUri.",
        HttpStatusCode.Forbidden => "our client lacks a right for this tenant, or a firewall does not let this host in.",
        HttpStatusCode.TooManyRequests => "it has too many requests now.",
        >= HttpStatusCode.InternalServerError => "it is not available now.",
        _ => "it does not say why.",
    };

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>A server may echo what it was sent: the access token goes no further than here.</summary>
    private static string? Sentence(HttpRequestMessage request, string body)
    {
        var text = SentenceOf(body);
        var shown = request.Headers.Authorization?.Parameter is { Length: > 0 } token ? text?.Replace(token, "***", StringComparison.OrdinalIgnoreCase) : text;
        return shown is null ? null : LongText.Cut(shown);
    }

    private static string? SentenceOf(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, CloudCockpitJson.Default.ErrorAnswer)?.Sentence;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
