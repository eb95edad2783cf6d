using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>ContractServiceUnits as rows: projected from the timelines, kept until the line or its contract changes.</summary>
internal sealed class UnitsTable(AutotaskDatabase database) : IEntityTable
{
    private readonly Dictionary<long, ServiceTimeline> _timelines = [];
    private readonly Dictionary<long, IReadOnlyList<EntityRow>> _rows = [];
    private readonly Dictionary<(long Line, DateOnly Start), long> _ids = [];

    public EntityDefinition Definition => ContractServiceUnitDefinition.Value;

    public ServiceTimeline Timeline(long lineId)
    {
        if (!_timelines.TryGetValue(lineId, out var timeline))
            _timelines[lineId] = timeline = new ServiceTimeline();
        return timeline;
    }

    public void Changed(long lineId) => _rows.Remove(lineId);

    public void Clear()
    {
        _timelines.Clear();
        _rows.Clear();
        _ids.Clear();
    }

    public EntityRow? Find(long id) => Rows(_ => null).FirstOrDefault(row => row.Id == id);

    public IEnumerable<EntityRow> Rows(Func<string, long?> equal) =>
        equal("contractServiceID") is { } line ? OfLine(line) : Lines(equal).SelectMany(OfLine).OrderBy(row => row.Id);

    public IReadOnlyList<EntityRow> OfLine(long lineId)
    {
        if (_rows.TryGetValue(lineId, out var rows))
            return rows;
        if (database.Lines.Find(lineId) is not { } line || !_timelines.TryGetValue(lineId, out var timeline))
            return [];
        var contract = new ContractRecord(database, database.Contracts.Find(line.Long("contractID")!.Value)!);
        rows = [.. UnitsProjection.Rows(timeline, contract.Term, database.Switches.ProrationRounding).Select(span => Row(line, timeline, span))];
        return _rows[lineId] = [.. rows.OrderBy(row => row.Id)];
    }

    private long[] Lines(Func<string, long?> equal)
    {
        var contract = equal("contractID");
        return _timelines.Keys.Where(id => contract is null || database.Lines.Find(id)?.Long("contractID") == contract).ToArray();
    }

    private EntityRow Row(EntityRow line, ServiceTimeline timeline, UnitsSpan span)
    {
        var end = database.Switches.SplitRowEnd == SplitRowEnd.EffectiveDate && IsCut(line, timeline, span) ? span.End.AddDays(1) : span.End;
        return new EntityRow(Definition)
        {
            ["id"] = IdOf(line.Id, span.Start),
            ["contractID"] = line["contractID"],
            ["serviceID"] = line["serviceID"],
            ["contractServiceID"] = line.Id,
            ["startDate"] = span.Start.AtMidnight(),
            ["endDate"] = end.AtMidnight(),
            ["units"] = (long)span.Units,
            ["price"] = span.Price,
            ["cost"] = span.Cost,
            ["internalCurrencyPrice"] = span.Price * database.Settings.InternalCurrencyFactor,
            ["approveAndPostDate"] = timeline.Posted.Find(posted => posted.Span.Start == span.Start)?.PostedAt,
        };
    }

    private bool IsCut(EntityRow line, ServiceTimeline timeline, UnitsSpan span)
    {
        var next = span.End.AddDays(1);
        var term = new ContractRecord(database, database.Contracts.Find(line.Long("contractID")!.Value)!).Term;
        return timeline.Steps.Any(step => step.Key == next) && term.Periods().All(period => period.Start != next);
    }

    private long IdOf(long line, DateOnly start)
    {
        if (!_ids.TryGetValue((line, start), out var id))
            _ids[(line, start)] = id = database.NextId();
        return id;
    }
}
