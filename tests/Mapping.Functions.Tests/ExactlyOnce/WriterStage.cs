using Mapping.Functions.Activities;
using Mapping.Functions.Autotask;
using Mapping.Functions.Connections;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Leases;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Tests.Rules;
using Mapping.Functions.Tests.Storage;
using Mapping.TestKit.Azurite;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Mapping.Functions.Tests.ExactlyOnce;

/// <summary>The writers over real tables, an Autotask whose answers the test chooses, and a clock that the test moves.</summary>
internal sealed class WriterStage
{
    private const long LineId = 500;

    private readonly MappingOptions _options = new();
    private readonly LineWriter _lines;
    private readonly UnitsWriter _units;
    private readonly LineVoider _voider;
    private readonly AutotaskSession _session;

    private WriterStage(Functions.Storage.Tables tables)
    {
        Ledger = new LedgerStore(tables);
        var leases = new ContractLeases(tables, Time);
        var settling = new Settling(Options.Create(_options), Options.Create(Autotask), Time);
        var unmarked = new UnmarkedLines(Ledger);
        var repeated = new RepeatedLineWriter(Client.Object, Ledger, unmarked, Time);
        _lines = new LineWriter(Client.Object, repeated, unmarked, Ledger, leases, settling, Time);
        _units = new UnitsWriter(Client.Object, Ledger, leases, settling, Time);
        Claims = new ClaimStore(tables);
        _voider = new LineVoider(Client.Object, new LeftLines(Client.Object, Claims, Ledger, leases, settling), _units, Ledger);

        var zone = new Uri($"https://zone-{Guid.NewGuid():N}.example/ATServicesRest/");
        _session = new AutotaskSession(
            new Connection("tenant", "csp", "c1", "Autotask EUR", "EUR", "user", "secret", 0, "zone", zone, ConnectionStatus.Ready, Time.GetUtcNow()),
            new AutotaskConnection("tenant/c1", zone, "user", "secret", "code"));
        Job = new MappingJob(
            new Caller(TestTables.NewTenant(), "csp", "ada", "corr-1"), Sample.License.Order, Sample.Bought, "run-1", Attempt: 1);

        Client.Setup(client => client.FindContractAsync(It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(Sample.License.Contract!);
        Client.Setup(client => client.ListLinesAsync(It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => LooksFail is { } failure ? throw failure : [.. Lines]);
        Client.Setup(client => client.ListUnitsAsync(It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<DateOnly>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((AutotaskConnection _, long line, DateOnly _, CancellationToken _) =>
                LooksFail is { } failure ? throw failure : [.. Rows.Where(row => row.ContractServiceId == line)]);
        Client.Setup(client => client.MarkLineAsync(
                It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<long>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((AutotaskConnection _, long _, long id, string marker, CancellationToken _) => MarkAsync(id, marker));
        Client.Setup(client => client.CreateLineAsync(
                It.IsAny<AutotaskConnection>(), It.IsAny<long>(), It.IsAny<long>(), It.IsAny<string>(), It.IsAny<Price?>(), It.IsAny<CancellationToken>()))
            .Returns(() => AnswerAsync(LineId));
        Client.Setup(client => client.AdjustAsync(
                It.IsAny<AutotaskConnection>(), It.IsAny<ContractServiceAdjustment>(), It.IsAny<CancellationToken>()))
            .Returns(() => AnswerAsync(null));
    }

    public AutotaskOptions Autotask { get; } = new();

    public Mock<IAutotaskClient> Client { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public LedgerStore Ledger { get; }

    public ClaimStore Claims { get; }

    public MappingJob Job { get; private set; }

    public List<ContractServiceLine> Lines { get; } = [];

    public List<UnitsRow> Rows { get; } = [];

    public TimeSpan SettleTime => _options.SettleTime;

    /// <summary>How the next writes end, in order; once they are used up, well.</summary>
    public Queue<AutotaskFailure?> Answers { get; } = new();

    public AutotaskException? LooksFail { get; set; }

    public AutotaskException? MarksFail { get; set; }

    public int Sends { get; private set; }

    public ContractServiceLine OurLine => new(LineId, 29, 12, Job.Marker);

    public static async Task<WriterStage> CreateAsync(AzuriteFixture azurite) => new(await TestTables.CreateAsync(azurite));

    public Task<WriteResult> WriteLineAsync() => WriteLineAsync(Job);

    /// <summary>The plan has seen an empty contract just now.</summary>
    public Task<WriteResult> WriteLineAsync(MappingJob job) =>
        _lines.WriteAsync(job, new ContractView(Sample.License.Contract!, [], Turn: 0, Time.GetUtcNow()), _session, CancellationToken.None);

    public Task<WriteResult> WriteUnitsAsync() => _units.WriteAsync(
        Job, Sample.License.Contract!, LineId, UnitsIntent.Ordered(Job, LineId), _session, CancellationToken.None);

    public Task<WriteResult> VoidAsync() => _voider.VoidAsync(Job, Sample.License.Contract!, LineId, _session, CancellationToken.None);

    /// <summary>By a run that made no line and could not read the contract.</summary>
    public Task<WriteResult> VoidWhatIsLeftAsync() => _voider.VoidAsync(Job, null, null, _session, CancellationToken.None);

    public Task ClaimAsync() => Claims.ClaimAsync(
        Job.Caller.Tenant, Job.Subscription.Id, new SubscriptionClaim { Context = Job.Caller.Context, InstanceId = Job.InstanceId }, CancellationToken.None);

    public async Task<LedgerState> LineStateAsync() =>
        (await Ledger.FindAsync(WriteKinds.Line(Job), CancellationToken.None))?.Is() ?? throw new InvalidOperationException("No line was meant.");

    public async Task<LedgerState?> UnitsStateAsync() => (await Ledger.FindAsync(WriteKinds.Units(Job), CancellationToken.None))?.Is();

    /// <summary>The ordered service may stand on the contract more than once.</summary>
    public void AllowRepeats() => Job = Job with { Order = Job.Order with { Sync = Job.Sync with { AllowRepeatService = true } } };

    /// <summary>What a repeat as ordered looks like before it is marked: anybody could have made it.</summary>
    public ContractServiceLine AddLookAlike(long id)
    {
        var line = new ContractServiceLine(id, Job.Sync.ContractId, Job.Sync.ServiceId, null);
        Lines.Add(line);
        Rows.AddRange([Row(id, new(2026, 11, 20), new(2026, 11, 30)), Row(id, new(2026, 12, 1), new(2026, 12, 31))]);
        return line;
    }

    public void Retry() => Job = Job with { Attempt = Job.Attempt + 1 };

    public void Return(MappingJob to) => Job = to;

    public static AutotaskException Failure(AutotaskFailure failure) => new(failure, $"Autotask says {failure}.");

    /// <summary>As ordered; how a cut period is charged is not known to the cent.</summary>
    private UnitsRow Row(long line, DateOnly from, DateOnly to)
    {
        var (units, part) = (Job.Order.Quantity, from.Day == 1 ? 1 : 0.3m);
        return new UnitsRow(line * 10 + from.Day, line, from, to, units, units * part * Job.Price!.UnitPrice, units * part * Job.Price.UnitCost, IsPosted: false);
    }

    private Task MarkAsync(long id, string marker)
    {
        if (MarksFail is { } failure)
        {
            throw failure;
        }

        var index = Lines.FindIndex(line => line.Id == id);
        Lines[index] = Lines[index] with { Marker = marker };
        return Task.CompletedTask;
    }

    private Task<long?> AnswerAsync(long? id)
    {
        Sends++;
        // A call takes as long as a call may: that is when its answer counts as lost.
        Time.Advance(Autotask.CallTimeout);
        return Answers.TryDequeue(out var failure) && failure is { } kind ? throw Failure(kind) : Task.FromResult(id);
    }
}
