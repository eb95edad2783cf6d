using System.Net;

namespace Mapping.AppHost.Processes;

/// <summary>Waits until a process that serves HTTP answers 200.</summary>
internal static class Readiness
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    /// <param name="name">For messages: <c>The app</c>.</param>
    public static async Task WaitAsync(string name, ChildProcess process, Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(StartTimeout);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        while (!process.HasExited && !patience.IsCancellationRequested)
        {
            if (await IsReadyAsync(client, address, cancellationToken))
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), CancellationToken.None);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var state = process.HasExited ? $"ended with exit code {process.ExitCode}" : $"was not ready within {StartTimeout.TotalSeconds:0} seconds";
        throw new StageException($"{name} {state}. It said:{Environment.NewLine}{process.Log.Tail(30)}");
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
