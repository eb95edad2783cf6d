using System.Globalization;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.CrashWorker;

/// <summary>
/// Starts instance after instance, a few at once, and does what their kind asks of the outside. After a kill it goes on where its
/// journal ends, and asks again for what it was not told is done.
/// </summary>
internal sealed class Driver(DurableTaskClient client, Journal journal, string folder)
{
    public const string StopFile = "stop";

    private const int AtOnce = 16;

    private readonly HashSet<string> begun = [.. journal.PastOf("try ")];
    private readonly HashSet<string> done = [.. journal.PastOf("done ")];
    private int next = -1;

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"instance-{number:D5}");

    public static string KindOf(int number) => MixedLoad.Kinds[number % MixedLoad.Kinds.Count];

    public async Task Run(int? count)
    {
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Work(count)));
    }

    private async Task Work(int? count)
    {
        while (true)
        {
            var number = Interlocked.Increment(ref next);
            var isKnown = begun.Contains($"start {IdOf(number)}");
            if (!isKnown && (count is { } limit ? number >= limit : File.Exists(Path.Combine(folder, StopFile))))
            {
                return;
            }

            if (!done.Contains($"end {IdOf(number)}"))
            {
                await See(number);
            }
        }
    }

    private async Task See(int number)
    {
        var (id, kind) = (IdOf(number), KindOf(number));
        await Once($"start {id}", async () =>
        {
            if (await client.GetInstanceAsync(id) is null)
            {
                await client.ScheduleNewOrchestrationInstanceAsync(kind, number * 10, new StartOrchestrationOptions(id));
            }
        });
        if (kind == MixedLoad.Collect)
        {
            foreach (var name in new[] { "c", "a", "b" })
            {
                await Once($"raise {id} {name}", () => UnlessEnded(() => client.RaiseEventAsync(id, name, name)));
            }
        }

        if (kind == MixedLoad.Endless)
        {
            await client.WaitForInstanceStartAsync(id);
            await Once($"terminate {id}", () => UnlessEnded(() => client.TerminateInstanceAsync(id, "enough")));
        }

        await client.WaitForInstanceCompletionAsync(id);
        journal.Write($"done end {id}");
    }

    private async Task Once(string what, Func<Task> act)
    {
        if (done.Contains(what))
        {
            return;
        }

        journal.Write($"try {what}");
        await act();
        journal.Write($"done {what}");
    }

    private static async Task UnlessEnded(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.FailedPrecondition)
        {
            // The same request was heard before the kill: that is what ended the instance.
        }
    }
}
