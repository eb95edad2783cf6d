using Mapping.Conformance;
using Microsoft.DurableTask.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mapping.RealPackages.Tests;

/// <summary>
/// The approved transcripts are the real engine's: its worker, its client and its in-memory backend ran the programs.
/// The tests of the local runtime hold it to the same file. With UPDATE_APPROVED=path the transcripts are written there instead.
/// </summary>
public sealed class RealEngineTests
{
    private const string Approved = "RealEngine.approved.txt";

    [Fact]
    public async Task The_transcripts_are_the_real_engines()
    {
        await using var host = await DurableTaskTestHost.StartAsync(
            tasks => Cases.Declare(new RealRegistry(tasks)), new DurableTaskTestHostOptions { LoggerFactory = NullLoggerFactory.Instance });
        List<string> lines = [];
        foreach (var run in Cases.All)
            lines.AddRange(await Transcript.OfAsync(run, host.Client));

        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is { Length: > 0 } path)
            await File.WriteAllLinesAsync(path, lines);
        else
            Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, Approved)), lines);
    }
}
