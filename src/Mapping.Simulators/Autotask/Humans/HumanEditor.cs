using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Humans;

internal static class HumanEditor
{
    private const string Person = "a person";

    /// <returns>The line's id.</returns>
    public static long Apply(AutotaskDatabase database, HumanEdit edit)
    {
        lock (database.Gate)
        {
            return edit.Kind switch
            {
                HumanEditKind.AddLine => AddLine(database, edit),
                HumanEditKind.AdjustLine => Adjust(database, FindLine(database, edit), edit),
                _ => Describe(FindLine(database, edit), edit),
            };
        }
    }

    private static long AddLine(AutotaskDatabase database, HumanEdit edit)
    {
        var contract = FindContract(database, edit.ContractId);
        var service = database.Services.Find(edit.ServiceId ?? 0) ?? throw AutotaskRefusal.Reference("serviceID", "Service");
        var line = ContractServiceWriter.Add(database, contract, service, new() { ["internalDescription"] = edit.InternalDescription });
        if (edit.Units != 0 || edit.UnitPrice is not null || edit.UnitCost is not null)
            Adjust(database, line, edit);
        return line.Id;
    }

    private static long Adjust(AutotaskDatabase database, EntityRow line, HumanEdit edit)
    {
        var contract = FindContract(database, line.Long("contractID"));
        var service = database.Services.Find(line.Long("serviceID")!.Value)!;
        var change = new Change(edit.Date ?? contract.Term.Start, edit.Units, edit.UnitPrice, edit.UnitCost);
        AdjustmentDesk.Adjust(database, Person, new AdjustmentTarget(contract, service, line), change);
        return line.Id;
    }

    private static long Describe(EntityRow line, HumanEdit edit)
    {
        line["internalDescription"] = edit.InternalDescription;
        return line.Id;
    }

    private static ContractRecord FindContract(AutotaskDatabase database, long? id) =>
        new(database, database.Contracts.Find(id ?? 0) ?? throw AutotaskRefusal.Reference("contractID", "Contract"));

    private static EntityRow FindLine(AutotaskDatabase database, HumanEdit edit) =>
        (edit.LineId is { } id ? database.Lines.Find(id) : FindContract(database, edit.ContractId).Lines is [.., var last] ? last : null)
        ?? throw AutotaskRefusal.Reference("contractServiceID", "ContractService");
}
