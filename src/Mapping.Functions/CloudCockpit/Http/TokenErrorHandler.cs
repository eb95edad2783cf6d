using System.Text.Json;
using System.Text.RegularExpressions;
using Mapping.Functions.Failures;
using Mapping.Functions.Texts;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>The token service's own words are kept out of messages: they may quote what was sent. Its codes are not words.</summary>
internal sealed partial class TokenErrorHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await AskAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        var status = (int)response.StatusCode;
        var (error, number) = Codes((await HttpBodyStart.ReadAsync(response, cancellationToken)).Bytes);
        response.Dispose();
        string?[] said = [$"{status}", error, number];
        throw new CloudCockpitException(
            status is 408 or 429 or >= 500,
            $"CloudCockpit's token service answered {string.Join(' ', said.Where(part => part is not null))}: {Cause(status, error)}. "
            + $"Check CloudCockpit:TokenUri, CloudCockpit:ClientId and the secret {CloudCockpitOptions.ClientSecretName}.");
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new CloudCockpitException(
                true, $"CloudCockpit's token service could not be reached: {UnreachableCause.Of(failure)}. Check CloudCockpit:TokenUri.", failure);
        }
    }

    private static string Cause(int status, string? error) => (status, error) switch
    {
        (_, "invalid_client") => "the client's secret is wrong or has expired",
        (_, "unauthorized_client") => "the client is not known there, or may not ask for a token so",
        (_, "invalid_scope" or "invalid_resource" or "invalid_target") => "CloudCockpit:Scope is wrong",
        (401 or 403, _) => "it does not accept the client or its secret",
        (404, _) => "there is no token service at this address",
        (429, _) => "it has too many requests now",
        ( >= 500, _) => "it is not available now",
        _ => "it does not take the request",
    };

    /// <summary>OAuth's code, and Entra's number of the case.</summary>
    private static (string? Error, string? Number) Codes(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = Text(json.RootElement, "error");
            var number = EntraPattern().Match(Text(json.RootElement, "error_description") ?? "");
            return (error is not null && CodePattern().IsMatch(error) ? error : null, number.Success ? number.Value : null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Those of RFC 6749 and its like: a secret is none of them.</summary>
    [GeneratedRegex(@"\A(?:invalid_(?:client|grant|request|scope|resource|target)|unauthorized_client|unsupported_grant_type|access_denied|temporarily_unavailable|server_error)\z")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\bAADSTS[0-9]{4,8}\b")]
    private static partial Regex EntraPattern();
}
