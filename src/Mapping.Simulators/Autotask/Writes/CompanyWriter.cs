using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

internal sealed class CompanyWriter : IEntityWriter
{
    public long? Write(WriteRequest request)
    {
        var database = request.Database;
        var values = FieldWriter.Read(CompanyDefinition.Value, request);
        References.Company(database, "parentCompanyID", values.GetValueOrDefault("parentCompanyID"));
        var row = request.Mode == WriteMode.Create
            ? database.Companies.Add(new EntityRow(CompanyDefinition.Value) { ["isActive"] = true, ["createDate"] = database.Time.GetUtcNow() })
            : database.Companies.Find(FieldWriter.RequiredId(request)) ?? throw AutotaskRefusal.NoMatch("update");
        FieldWriter.Set(row, values);
        FieldWriter.SetUserDefinedFields(row, request.Body);
        row["isActive"] ??= true;
        row["lastTrackedModifiedDateTime"] = database.Time.GetUtcNow();
        return row.Id;
    }
}
