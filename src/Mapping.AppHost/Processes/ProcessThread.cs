using System.Collections.Concurrent;

namespace Mapping.AppHost.Processes;

/// <summary>
/// One thread that starts every child: Linux's parent-death signal belongs to the thread that started the child, not to the process,
/// so a pool thread would take the child with it when it retires.
/// </summary>
internal static class ProcessThread
{
    private static readonly Lazy<BlockingCollection<Task>> Work = new(Open);

    public static Task<T> RunAsync<T>(Func<T> action)
    {
        var task = new Task<T>(action);
        Work.Value.Add(task);
        return task;
    }

    private static BlockingCollection<Task> Open()
    {
        var work = new BlockingCollection<Task>();
        var thread = new Thread(() => Run(work)) { IsBackground = true, Name = "child processes" };
        thread.Start();
        return work;
    }

    private static void Run(BlockingCollection<Task> work)
    {
        foreach (var task in work.GetConsumingEnumerable())
            task.RunSynchronously(TaskScheduler.Default);
    }
}
