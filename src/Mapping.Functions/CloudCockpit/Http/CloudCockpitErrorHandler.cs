using System.Text;
using Mapping.Functions.Failures;
using Mapping.Functions.Texts;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>Sends one attempt within the call's time and turns whatever goes wrong into a <see cref="CloudCockpitException"/>.</summary>
internal sealed class CloudCockpitErrorHandler(IOptions<CloudCockpitOptions> options, TimeProvider time) : DelegatingHandler
{
    private const int MaxBytes = 32 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            var body = Encoding.UTF8.GetString(await ReadAsync(response, either.Token));
            if (CloudCockpitErrors.In(request, response, body) is not { } error)
            {
                return response;
            }

            response.Dispose();
            throw error;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException ||
            (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var cause = timeout.IsCancellationRequested ? "it did not answer in time" : UnreachableCause.Of(exception);
            throw new CloudCockpitException(true, $"CloudCockpit could not be reached, or its answer broke off: {cause}.", exception);
        }
    }

    /// <summary>What says no is read as far as its words can matter: its status alone says that it is one.</summary>
    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            return (await HttpBodyStart.ReadAsync(response, cancellationToken)).Bytes;
        }

        await response.Content.LoadIntoBufferAsync(MaxBytes, cancellationToken);
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }
}
