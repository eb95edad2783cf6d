using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Metadata;
using Mapping.Simulators.Autotask.Query;
using Mapping.Simulators.Autotask.Writes;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>Carries a call out on the database's records.</summary>
internal static class AutotaskOperations
{
    public static AutotaskAnswer Execute(AutotaskCall call)
    {
        try
        {
            lock (call.Database.Gate)
                return Run(call);
        }
        catch (AutotaskRefusal refusal)
        {
            return AutotaskAnswers.Errors(refusal.Message);
        }
    }

    private static AutotaskAnswer Run(AutotaskCall call) => call.Route.Operation switch
    {
        AutotaskOperation.Query => QueryResponder.First(call, ParseQuery(call)),
        AutotaskOperation.Count => QueryResponder.Count(call, ParseQuery(call)),
        AutotaskOperation.NextPage => QueryResponder.Next(call, call.Query["paging"]),
        AutotaskOperation.Get => Get(call),
        AutotaskOperation.ListChildren => ListChildren(call),
        AutotaskOperation.Create => Write(call, WriteMode.Create),
        AutotaskOperation.Merge => Write(call, WriteMode.Merge),
        AutotaskOperation.Replace => Write(call, WriteMode.Replace),
        AutotaskOperation.Information => EntityInformation.Answer(call),
        AutotaskOperation.Fields => FieldInformation.Answer(call),
        AutotaskOperation.UserDefinedFields => AutotaskAnswers.Ok(new JsonObject { ["fields"] = new JsonArray() }),
        AutotaskOperation.Threshold => ThresholdInformation.Answer(call.Database),
        _ => throw new InvalidOperationException($"No operation for {call.Route}."),
    };

    private static QueryRequest ParseQuery(AutotaskCall call)
    {
        var text = call.Method == "GET" ? call.Query["search"].ToString() : call.Body;
        return QueryParser.Parse(call.Entity!, JsonBody.Parse(text), call.Database.Switches);
    }

    private static AutotaskAnswer Get(AutotaskCall call)
    {
        var row = call.Database.Table(call.Entity!)!.Find(call.Route.Id!.Value);
        var isVisible = row is not null
            && !call.User!.Unseen.Contains(call.Entity!.Name)
            && (call.Route.ParentId is not { } parent || row.Long("contractID") == parent);
        return AutotaskAnswers.Ok(new JsonObject { ["item"] = isVisible ? call.Json(row!) : null });
    }

    private static AutotaskAnswer ListChildren(AutotaskCall call)
    {
        var parent = call.Route.ParentId!.Value;
        var field = ContractServiceDefinition.Value.Field("contractID")!;
        var query = new QueryRequest(
            Math.Min(500, call.Database.Switches.MaxPageSize), null, new FilterGroup(IsOr: false, [new FieldCondition(field, FilterOperator.Eq, [parent])]));
        return QueryResponder.First(call, query);
    }

    private static AutotaskAnswer Write(AutotaskCall call, WriteMode mode)
    {
        var body = JsonBody.Parse(call.Body);
        foreach (var field in call.IgnoredFields)
            body.Remove(field);
        return AutotaskAnswers.Written(EntityWriters.For(call.Entity!).Write(new WriteRequest(call.Database, call.User!, body, call.Route.ParentId, mode)));
    }
}
