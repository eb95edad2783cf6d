using System.Collections.Concurrent;
using System.Diagnostics;
using Mapping.LocalRuntime.Http.Keys;

namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

/// <summary>The sample app as a process of its own, in a directory of its own, on a port of its own.</summary>
internal sealed class SampleAppProcess : IAsyncDisposable
{
    private const string Ready = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleAppProcess(Process process) => Process = process;

    public Process Process { get; }

    public string Output => string.Join(Environment.NewLine, _output);

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<SampleAppProcess> StartAsync(string directory, params (string Name, string Value)[] environment)
    {
        var app = Launch(directory, environment);
        var address = await app._address.Task.WaitAsync(Patience);
        app.Address = address ?? throw new InvalidOperationException($"The sample app ended:{Environment.NewLine}{app.Output}");
        app.Client = new HttpClient { BaseAddress = address };
        return app;
    }

    /// <summary>For a start that is expected to fail.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(string directory, params (string Name, string Value)[] environment)
    {
        await using var app = Launch(directory, environment);
        await app.Process.WaitForExitAsync().WaitAsync(Patience);
        return (app.Process.ExitCode, app.Output);
    }

    public static KeyRing KeysIn(string directory) =>
        System.Text.Json.JsonSerializer.Deserialize<KeyRing>(File.ReadAllText(Path.Combine(directory, ".local", KeyFile.Name)), System.Text.Json.JsonSerializerOptions.Web)!;

    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
        await kill.WaitForExitAsync();
        await Process.WaitForExitAsync().WaitAsync(Patience);
        return Process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static SampleAppProcess Launch(string directory, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Mapping.LocalRuntime.SampleApp.dll")])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Sample__Schedule"] = "0 0 0 1 1 *";
        start.Environment["Sample__Route"] = "by/setting";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var app = new SampleAppProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app.Process.OutputDataReceived += (_, line) => app.Read(line.Data);
        app.Process.ErrorDataReceived += (_, line) => app.Read(line.Data);
        app.Process.Exited += (_, _) => app._address.TrySetResult(null);
        app.Process.Start();
        app.Process.BeginOutputReadLine();
        app.Process.BeginErrorReadLine();
        return app;
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal))
            _address.TrySetResult(new Uri(line[Ready.Length..]));
    }
}
