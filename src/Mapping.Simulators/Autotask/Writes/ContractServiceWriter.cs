using Mapping.Simulators.Autotask.Contracts;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.Autotask.Switches;

namespace Mapping.Simulators.Autotask.Writes;

/// <summary>A new line has no units rows: it bills nothing until it is adjusted.</summary>
internal sealed class ContractServiceWriter : IEntityWriter
{
    public long? Write(WriteRequest request)
    {
        if (request.Mode == WriteMode.Create)
            return Create(request);
        var line = request.Database.Lines.Find(FieldWriter.RequiredId(request));
        if (line is null || line.Long("contractID") != request.ParentId)
            throw AutotaskRefusal.NoMatch("update");
        FieldWriter.Set(line, FieldWriter.Read(ContractServiceDefinition.Value, request, field => IsWritable(field, request)));
        return line.Id;
    }

    public static EntityRow Add(AutotaskDatabase database, ContractRecord contract, EntityRow service, Dictionary<string, object?>? values = null)
    {
        var line = new EntityRow(ContractServiceDefinition.Value);
        if (values is not null)
            FieldWriter.Set(line, values);
        line["contractID"] = contract.Id;
        line["serviceID"] = service.Id;
        line["unitPrice"] ??= service.Decimal("unitPrice") ?? 0m;
        line["unitCost"] ??= service.Decimal("unitCost") ?? 0m;
        line["invoiceDescription"] ??= service.Text("invoiceDescription") ?? service.Text("name");
        line["internalCurrencyUnitPrice"] = line.Decimal("unitPrice") * database.Settings.InternalCurrencyFactor;
        line["internalCurrencyAdjustedPrice"] = line["internalCurrencyUnitPrice"];
        return database.Lines.Add(line);
    }

    private static long Create(WriteRequest request)
    {
        var database = request.Database;
        var row = References.Contract(database, "contractID", request.ParentId)!;
        var contract = new ContractRecord(database, row);
        var body = request.Body;
        var values = FieldWriter.Read(ContractServiceDefinition.Value, request with { Body = body.With("contractID", contract.Id) }, field => IsWritable(field, request));
        var service = References.Service(database, "serviceID", values["serviceID"])!;
        ContractChecks.MustBeRecurring(contract);
        ContractChecks.MustHavePeriodOf(database, contract, service);
        if (contract.LinesOf(service.Id).Count > 0 && database.Switches.RepeatedService == RepeatedService.Refused)
            throw new AutotaskRefusal($"The Service with ID {service.Id} is already associated with the Contract with ID {contract.Id}.");
        var line = Add(database, contract, service, values);
        ContractNotes.Add(database, contract.Id, "Service added", $"Service {service.Text("name")} was added.");
        return line.Id;
    }

    private static bool IsWritable(FieldDefinition field, WriteRequest request)
    {
        if (field.Name is not ("unitPrice" or "unitCost"))
            return field.Access == FieldAccess.Writable || (field.Access == FieldAccess.CreateOnly && request.Mode == WriteMode.Create);
        return request.Database.Switches.LinePrices switch
        {
            LinePrices.Writable => true,
            LinePrices.OnCreate => request.Mode == WriteMode.Create,
            _ => false,
        };
    }
}
