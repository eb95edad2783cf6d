using Mapping.LocalRuntime.Tests.Durable.Fixtures;

namespace Mapping.Conformance;

/// <summary>
/// The programs give the real engine's outputs, statuses and failures: the approved transcripts were recorded on it
/// (tests/Mapping.RealPackages.Tests), and .ci/run records them again where its packages can be had.
/// </summary>
public sealed class ConformanceTests
{
    private static readonly ILookup<string, string> Recorded = Read();

    public static TheoryData<string> Names => [.. Cases.All.Select(run => run.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_program_runs_as_on_the_real_engine(string name)
    {
        await using var hub = await TestHub.Start(catalog => Cases.Declare(new LocalRegistry(catalog)));

        var transcript = await Transcript.OfAsync(Cases.All.Single(run => run.Name == name), hub.Client);

        Assert.Equal(string.Join('\n', Recorded[name]), string.Join('\n', transcript.Skip(1)));
    }

    [Fact]
    public void Every_recorded_program_is_run() => Assert.Equal(Recorded.Select(run => run.Key), Cases.All.Select(run => run.Name));

    private static ILookup<string, string> Read()
    {
        var name = string.Empty;
        List<(string Name, string Line)> lines = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "RealEngine.approved.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                name = line[3..];
            else
                lines.Add((name, line));
        }

        return lines.ToLookup(line => line.Name, line => line.Line);
    }
}
