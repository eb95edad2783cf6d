namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>The token service's own words are kept out of messages: they may quote what was sent.</summary>
internal sealed class TokenErrorHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        var status = (int)response.StatusCode;
        response.Dispose();
        throw new CloudCockpitException(
            status is 408 or 429 or >= 500,
            $"CloudCockpit's token service answered {status}: check CloudCockpit:TokenUri, CloudCockpit:ClientId and the secret " +
            $"{CloudCockpitOptions.ClientSecretName}.");
    }
}
