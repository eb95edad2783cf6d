using Mapping.LocalRuntime.Durable.Orchestration;
using Mapping.LocalRuntime.Durable.Storage;
using Mapping.LocalRuntime.Durable.Telemetry;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>An open hub: its file, its instances, and what drives them, put together.</summary>
internal sealed class HubRuntime : IAsyncDisposable
{
    private static readonly TimeSpan DiskRetry = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly HubDatabase database;
    private readonly TimerQueue timers;
    private readonly WorkQueue<ActivityWork> activities;
    private readonly HubMetrics metrics;

    private HubRuntime(DurableHubOptions options, ITaskCatalog catalog, DataConverter converter, TimeProvider time, ILoggerFactory logging)
    {
        Options = options;
        Time = time;
        database = HubDatabase.Open(options.DatabasePath);
        metrics = new HubMetrics(options.HubName);
        Reader = new HubReader(database);
        var messages = Reader.ListMessages();
        Numbers = new HubNumbers(
            Reader.HighestSeq(), Math.Min(0, messages.FirstOrDefault()?.Id ?? 0), Math.Max(0, messages.LastOrDefault()?.Id ?? 0));
        timers = new TimerQueue(time);
        Publisher = new StepPublisher(Instances, timers, time, metrics);
        Executors = new ExecutorFactory(catalog, new OrchestrationEnvironment(converter, logging, options.DefaultVersion));
        var runner = new OrchestrationRunner(
            options,
            Executors,
            time,
            Writer,
            Reader,
            new StepPlanner(Instances, Numbers),
            new ExecutorCache(options.MaxCachedExecutors),
            Publisher,
            logging.CreateLogger<OrchestrationRunner>());
        Mailroom = new Mailroom(Writer, options.MaxConcurrentOrchestrators, runner.TakeTurn);
        var activityRunner = new ActivityRunner(
            options, catalog, converter, time, Writer, metrics, logging.CreateLogger<ActivityRunner>(), stopping.Token);
        activities = new WorkQueue<ActivityWork>(
            new RoundRobin<ActivityWork>(work => work.Instance.Seq),
            options.MaxConcurrentActivities,
            work => Run(activityRunner, work));
        Publisher.Connect(Mailroom, activities.Add);
        metrics.Observe(() => Instances.Count, () => Mailroom.ReadyCount, () => activities.Length, () => Writer.QueueLength);
        new HubRecovery(this, activities.Add).Run(messages);
    }

    public DurableHubOptions Options { get; }

    public TimeProvider Time { get; }

    public HubWriter Writer => database.Writer;

    public HubReader Reader { get; }

    public HubNumbers Numbers { get; }

    public LiveInstances Instances { get; } = new();

    public ExecutorFactory Executors { get; }

    public StepPublisher Publisher { get; }

    public Mailroom Mailroom { get; }

    public static HubRuntime Open(
        DurableHubOptions options, ITaskCatalog catalog, DataConverter converter, TimeProvider time, ILoggerFactory logging)
        => new(options, catalog, converter, time, logging);

    /// <summary>
    /// Lets running activities end, asks them to from half of the time on, and commits what they bring. What is not ready by then
    /// runs again at the next start.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var half = Options.ShutdownTimeout / 2;
        var ended = activities.Stop();
        await WaitWithin(ended, half);
        await stopping.CancelAsync();
        await WaitWithin(ended, half);
        await WaitWithin(Mailroom.Finish(), half);
        Mailroom.Stop();
        timers.Dispose();
        metrics.Dispose();
        database.Dispose();
        stopping.Dispose();
    }

    private static async Task WaitWithin(Task task, TimeSpan patience) =>
        await Task.WhenAny(task, Task.Delay(patience, TimeProvider.System));

    private async Task Run(ActivityRunner runner, ActivityWork work)
    {
        try
        {
            if (!work.Instance.IsOver && await runner.Run(work) is { } ended)
            {
                Mailroom.Deliver(work.Instance, new InstanceMessage(ended));
            }
        }
        catch (Exception exception) when (exception is SqliteException && !Writer.IsClosed)
        {
            timers.Add(Time.GetUtcNow().UtcDateTime + DiskRetry, () => activities.Add(work));
        }
    }
}
