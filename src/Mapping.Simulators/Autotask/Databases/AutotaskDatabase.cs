using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Metadata;
using Mapping.Simulators.Autotask.Query;
using Mapping.Simulators.Autotask.Switches;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Logging;

namespace Mapping.Simulators.Autotask.Databases;

/// <summary>One Autotask tenant: its records, users, picklists, limits and switches. Records are read and written under <see cref="Gate"/>.</summary>
internal sealed class AutotaskDatabase(string key, AutotaskDatabaseSettings settings, TimeProvider time)
{
    private long _nextId = settings.FirstId;
    private int _moves = 1;
    private int _lateCommits;

    public Lock Gate { get; } = new();

    public string Key { get; } = key;

    public AutotaskDatabaseSettings Settings { get; } = settings;

    public TimeProvider Time { get; } = time;

    /// <summary>The part of the zone's URL that is this database's alone; a zone move changes it.</summary>
    public string Zone { get; set; } = key;

    public AutotaskSwitches Switches { get; set; } = settings.Switches;

    public Picklists Picklists { get; } = new();

    public ApiUsers Users { get; } = new();

    public StoredTable Companies { get; } = new(CompanyDefinition.Value, settings.FirstId);

    public StoredTable Services { get; } = new(ServiceDefinition.Value, settings.FirstId);

    public StoredTable Contracts { get; } = new(ContractDefinition.Value, settings.FirstId);

    public StoredTable Lines { get; } = new(ContractServiceDefinition.Value, settings.FirstId);

    public StoredTable BillingCodes { get; } = new(BillingCodeDefinition.Value, settings.FirstId);

    public StoredTable BillingItems { get; } = new(BillingItemDefinition.Value, settings.FirstId);

    public UnitsTable Units => field ??= new UnitsTable(this);

    public List<AdjustmentRecord> Adjustments { get; } = [];

    public List<PendingItem> PendingItems { get; } = [];

    public List<ContractNote> Notes { get; } = [];

    public PageCursors Cursors { get; } = new();

    public CallCounter Calls { get; } = new(time);

    public ThreadGate Threads { get; } = new(time);

    public RequestLog Log { get; } = new();

    public FaultPlan Faults { get; } = new();

    /// <summary>Calls whose connection broke and that are still to be carried out.</summary>
    public int LateCommitsWaiting => _lateCommits;

    public void AddLateCommit(int change) => Interlocked.Add(ref _lateCommits, change);

    public long NextId() => _nextId++;

    public void MoveZone() => Zone = FormattableString.Invariant($"{Key}-{++_moves}");

    public IEntityTable? Table(EntityDefinition definition) => definition.Name switch
    {
        "Companies" => Companies,
        "Services" => Services,
        "Contracts" => Contracts,
        "ContractServices" => Lines,
        "ContractServiceUnits" => Units,
        "BillingCodes" => BillingCodes,
        "BillingItems" => BillingItems,
        _ => null,
    };
}
