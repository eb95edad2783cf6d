using System.Net;
using System.Text.Json;
using Mapping.Functions.CloudCockpit.Wire;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>Answers that mean failure: what CloudCockpit said, and whether trying again may help.</summary>
internal static class CloudCockpitErrors
{
    public static CloudCockpitException? In(HttpRequestMessage request, HttpResponseMessage response, string body) => response.StatusCode switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.Ambiguous => null,
        // An order under our id is there already.
        HttpStatusCode.Conflict when request.Method == HttpMethod.Post => null,
        HttpStatusCode.Unauthorized => new CloudCockpitException(false, Sentence(body) ?? "CloudCockpit does not accept our credentials."),
        var status => new CloudCockpitException(IsTransient(status), Sentence(body) ?? $"CloudCockpit answered {(int)status}."),
    };

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    private static string? Sentence(string body)
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
