using Mapping.LocalRuntime.CrashWorker;
using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Tests.Durable.Crash;

/// <summary>A mixed load whose process is killed again and again, held against the same load that was left alone.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 200;
    private const int MostLinesInALife = 40;
    private const int LongestLastMomentMilliseconds = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string killed = Directory.CreateTempSubdirectory("killed").FullName;
    private readonly string spared = Directory.CreateTempSubdirectory("spared").FullName;

    [Fact]
    public async Task Nothing_is_lost_and_nothing_happens_twice_however_often_the_process_is_killed()
    {
        await KillOften();
        var journal = Journal.Read(killed);
        var count = journal.Where(line => line.StartsWith("try start", StringComparison.Ordinal)).Distinct().Count();
        await RunToTheEnd(spared, count);

        var after = HubContents.Read(killed);
        var expected = HubContents.Read(spared);

        Assert.True(count > Kills / 4, $"Only {count} instances were started: the kills left no time to work.");
        Assert.Equal(expected.Instances.Keys.Order(), after.Instances.Keys.Order());
        Assert.All(expected.Instances.Keys, id => Assert.Equal(WithoutRepeats(expected, id, journal), WithoutRepeats(after, id, journal)));
        Assert.All(after.Histories, instance => AssertEachEndsOnce(instance.Key, instance.Value));
        Assert.Equal(0, after.Leftovers);
    }

    public void Dispose()
    {
        Directory.Delete(killed, recursive: true);
        Directory.Delete(spared, recursive: true);
    }

    // The next process starts while the last one works and waits for the hub: so the kills cost the time of the work only.
    private async Task KillOften()
    {
        var random = new Random(20261122);
        var worker = WorkerProcess.Start(killed);
        for (var kill = 0; kill < Kills; kill++)
        {
            await worker.Until(lines: 0, Patience);
            var successor = WorkerProcess.Start(killed);
            using (worker)
            {
                if (random.Next(10) > 0)
                {
                    await worker.Until(random.Next(MostLinesInALife), Patience);
                }

                await Task.Delay(random.Next(LongestLastMomentMilliseconds));
                await worker.Kill();
            }

            worker = successor;
        }

        await File.WriteAllTextAsync(Path.Combine(killed, Driver.StopFile), string.Empty);
        using (worker)
        {
            Assert.Equal((0, string.Empty), await worker.End(Patience));
        }
    }

    private static async Task RunToTheEnd(string folder, int count)
    {
        using var worker = WorkerProcess.Start(folder, count);
        Assert.Equal((0, string.Empty), await worker.End(Patience));
    }

    // What was not answered is asked again, and may then be heard twice: such an instance is held to its output.
    private static string WithoutRepeats(HubContents contents, string id, List<string> journal)
    {
        var outline = contents.Outline(id);
        var wasRepeated = journal.Where(line => line.StartsWith($"try raise {id} ", StringComparison.Ordinal) || line == $"try terminate {id}").GroupBy(line => line).Any(line => line.Count() > 1);
        return wasRepeated ? outline.Split('\n')[0] : outline;
    }

    private static void AssertEachEndsOnce(string id, List<HistoryEvent> history)
    {
        var ends = history.Select(e => e switch
        {
            TaskCompleted completed => completed.Id,
            TaskFailed failed => failed.Id,
            TimerFired fired => fired.Id,
            SubOrchestrationCompleted completed => completed.Id,
            SubOrchestrationFailed failed => failed.Id,
            _ => (int?)null,
        }).OfType<int>().ToList();
        Assert.True(ends.Count == ends.Distinct().Count(), $"A task of {id} ended twice.");
        Assert.Single(history.OfType<ExecutionCompleted>());
        Assert.Single(history.OfType<ExecutionStarted>());
    }
}
