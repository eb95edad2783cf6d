using Microsoft.Extensions.Options;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Sends one attempt within the call's time and turns whatever goes wrong into an <see cref="AutotaskException"/>.</summary>
internal sealed class AutotaskErrorHandler(IOptions<AutotaskOptions> options, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = AutotaskCall.Of(request);
        AutotaskAnswer.Forget(request);
        if (call.IsWrite && request.Content is { } body)
        {
            request.Content = new SentContent(body);
        }

        using var timeout = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            var answer = await AutotaskAnswer.ReadAsync(request, response, either.Token);
            if (AnswerErrors.In(call, answer, time.GetUtcNow()) is not { } error)
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
            throw TransportErrors.From(call, exception, MayHaveArrived(request), timeout.IsCancellationRequested);
        }
    }

    private static bool MayHaveArrived(HttpRequestMessage request) => request.Content is not SentContent { Started: false };
}
