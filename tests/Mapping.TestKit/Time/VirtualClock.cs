using System.Net;
using System.Net.Sockets;
using Mapping.VirtualTime;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.TestKit.Time;

/// <summary>One clock for the test, its simulators and its apps. It runs on its own, so that short waits end, and jumps to wherever the test wants to be.</summary>
internal sealed class VirtualClock : IAsyncDisposable
{
    /// <summary>How much faster than the real one it runs.</summary>
    private const int Speed = 5;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<NetworkStream> _followers = [];
    private readonly Task _running;

    public VirtualClock(DateTimeOffset start)
    {
        Time = new FakeTimeProvider(start);
        _listener.Start();
        _running = Task.WhenAll(AcceptAsync(), RunAsync());
    }

    /// <summary>For what lives in this process.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>For an app that shall follow.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(ClockFollower).Assembly.Location,
        [ClockAddress.Variable] = _listener.LocalEndpoint.ToString()!,

        // A zone with daylight saving: nothing may notice.
        ["TZ"] = "America/New_York",
    };

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Returns when every timer that is due by then has fired, here and in the apps. A jump into the past goes nowhere.</summary>
    public async Task JumpToAsync(DateTimeOffset instant)
    {
        await _turn.WaitAsync();
        try
        {
            if (instant > Now)
                await ShowAsync(instant);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task JumpAsync(TimeSpan span) => JumpToAsync(Now + span);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _followers.ForEach(follower => follower.Dispose());
        _turn.Dispose();
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await Task.Delay(Tick, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await JumpAsync(Tick * Speed);
        }
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_end.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            client.NoDelay = true;
            await _turn.WaitAsync();
            _followers.Add(client.GetStream());
            await TellAsync(client.GetStream(), Now);
            _turn.Release();
        }
    }

    private async Task ShowAsync(DateTimeOffset instant)
    {
        Time.SetUtcNow(instant);

        // An app follows after its host, and is told before it: a timer that the host fires must find the new time in the app.
        foreach (var follower in Enumerable.Reverse(_followers).ToArray())
            await TellAsync(follower, instant);
    }

    private async Task TellAsync(NetworkStream follower, DateTimeOffset instant)
    {
        try
        {
            await follower.WriteAsync(BitConverter.GetBytes(instant.UtcTicks));
            await follower.ReadExactlyAsync(new byte[1]);
        }
        catch (IOException)
        {
            // Its process was killed.
            _followers.Remove(follower);
            await follower.DisposeAsync();
        }
    }
}
