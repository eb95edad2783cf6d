using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Contracts;

/// <param name="Line">Null: the adjustment creates one.</param>
internal sealed record AdjustmentTarget(ContractRecord Contract, EntityRow Service, EntityRow? Line)
{
    public static AdjustmentTarget Find(AutotaskDatabase database, IReadOnlyDictionary<string, object?> values) =>
        values.GetValueOrDefault("contractServiceID") is long lineId ? ByLine(database, lineId, values) : ByService(database, values);

    private static AdjustmentTarget ByLine(AutotaskDatabase database, long lineId, IReadOnlyDictionary<string, object?> values)
    {
        var line = database.Lines.Find(lineId);
        var isOther = values.GetValueOrDefault("contractID") is long named && line?.Long("contractID") != named;
        if (line is null || isOther)
            throw AutotaskRefusal.Reference("contractServiceID", "ContractService");
        var contract = database.Contracts.Find(line.Long("contractID")!.Value)!;
        return new AdjustmentTarget(new ContractRecord(database, contract), database.Services.Find(line.Long("serviceID")!.Value)!, line);
    }

    private static AdjustmentTarget ByService(AutotaskDatabase database, IReadOnlyDictionary<string, object?> values)
    {
        var contractRow = References.Contract(database, "contractID", values.GetValueOrDefault("contractID"));
        if (contractRow is null || values.GetValueOrDefault("serviceID") is null)
            throw new AutotaskRefusal("ContractServiceAdjustment must have a value for contractServiceID, or for both contractID and serviceID.");
        var service = References.Service(database, "serviceID", values["serviceID"])!;
        var contract = new ContractRecord(database, contractRow);
        var lines = contract.LinesOf(service.Id);
        var repeats = values.GetValueOrDefault("allowRepeatService") is true;
        return new AdjustmentTarget(contract, service, repeats || lines.Count == 0 ? null : lines[0]);
    }
}
