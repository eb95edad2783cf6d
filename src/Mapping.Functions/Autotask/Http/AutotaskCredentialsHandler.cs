using System.Buffers;

namespace Mapping.Functions.Autotask.Http;

/// <summary>
/// Adds the credentials, and only on requests that stay in the connection's zone: a next page's address comes from an answer.
/// </summary>
internal sealed class AutotaskCredentialsHandler : DelegatingHandler
{
    private static readonly SearchValues<char> HeaderCharacters =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var connection = AutotaskCall.Of(request).Connection ?? throw new InvalidOperationException("A call of a zone needs a connection.");
        var (address, zone) = (request.RequestUri!, connection.ZoneUri);
        if (address.Scheme != zone.Scheme || address.Authority != zone.Authority)
        {
            throw new AutotaskException(
                AutotaskFailure.Refused,
                $"Autotask named a next page on {address.Authority}, which is not the zone {zone.Authority}; it was not asked.");
        }

        Set(request, "ApiIntegrationCode", connection.IntegrationCode);
        Set(request, "UserName", connection.UserName);
        Set(request, "Secret", connection.Secret);
        return base.SendAsync(request, cancellationToken);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        if (value.AsSpan().ContainsAnyExcept(HeaderCharacters))
        {
            throw new AutotaskException(
                AutotaskFailure.Unauthorized,
                $"The connection's {name} has characters that Autotask can't be sent.");
        }

        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
