using System.Globalization;
using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>Which call a method and the path below <c>V1.0</c> are; 404 for no such path, 405 for a verb that it doesn't have.</summary>
internal static class AutotaskRouter
{
    public static AutotaskRoute Resolve(string method, string[] path, string uri)
    {
        if (path is [var only] && Is(only, "ThresholdInformation"))
            return Verb(method, null, ("GET", AutotaskOperation.Threshold));
        if (path.Length == 0 || EntityCatalog.Find(path[0]) is not { } entity)
            return Missing(uri);
        return path[1..] switch
        {
            [] => Root(method, entity),
            [var query] when Is(query, "query") => Queryable(method, entity, AutotaskOperation.Query, uri),
            [var query, var count] when Is(query, "query") && Is(count, "count") => Queryable(method, entity, AutotaskOperation.Count, uri),
            [var query, var next] when Is(query, "query") && Is(next, "next") => Queryable(method, entity, AutotaskOperation.NextPage, uri),
            [var info, .. var rest] when Is(info, "entityInformation") => Metadata(method, entity, rest, uri),
            [var id] when IsId(id, out var value) => entity.CanQuery ? Verb(method, entity, ("GET", AutotaskOperation.Get)) with { Id = value } : Missing(uri),
            [var parent, var child, .. var rest] when IsId(parent, out var parentId) => Child(method, entity, parentId, child, rest, uri),
            _ => Missing(uri),
        };
    }

    private static AutotaskRoute Root(string method, EntityDefinition entity)
    {
        if (!entity.IsWrittenAtRoot)
            return Verb(method, entity);
        return entity.CanUpdate
            ? Verb(method, entity, ("POST", AutotaskOperation.Create), ("PATCH", AutotaskOperation.Merge), ("PUT", AutotaskOperation.Replace))
            : Verb(method, entity, ("POST", AutotaskOperation.Create));
    }

    private static AutotaskRoute Queryable(string method, EntityDefinition entity, AutotaskOperation operation, string uri) =>
        entity.CanQuery ? Verb(method, entity, ("GET", operation), ("POST", operation)) : Missing(uri);

    private static AutotaskRoute Metadata(string method, EntityDefinition entity, string[] rest, string uri) => rest switch
    {
        [] => Verb(method, entity, ("GET", AutotaskOperation.Information)),
        [var fields] when Is(fields, "fields") => Verb(method, entity, ("GET", AutotaskOperation.Fields)),
        [var fields] when Is(fields, "userDefinedFields") => Verb(method, entity, ("GET", AutotaskOperation.UserDefinedFields)),
        _ => Missing(uri),
    };

    private static AutotaskRoute Child(string method, EntityDefinition parent, long parentId, string name, string[] rest, string uri)
    {
        if (EntityCatalog.FindChild(parent, name) is not { } child)
            return Missing(uri);
        var route = rest switch
        {
            [] => Verb(method, child, [.. ChildVerbs(child)]),
            [var id] when IsId(id, out var value) && child.CanQuery => Verb(method, child, ("GET", AutotaskOperation.Get)) with { Id = value },
            _ => Missing(uri),
        };
        return route with { ParentId = parentId };
    }

    private static IEnumerable<(string, AutotaskOperation)> ChildVerbs(EntityDefinition child)
    {
        if (child.CanQuery)
            yield return ("GET", AutotaskOperation.ListChildren);
        if (child.CanCreate)
            yield return ("POST", AutotaskOperation.Create);
        if (child.CanUpdate)
        {
            yield return ("PATCH", AutotaskOperation.Merge);
            yield return ("PUT", AutotaskOperation.Replace);
        }
    }

    private static AutotaskRoute Verb(string method, EntityDefinition? entity, params (string Method, AutotaskOperation Operation)[] verbs)
    {
        foreach (var (verb, operation) in verbs)
        {
            if (verb == method)
                return new AutotaskRoute(operation, entity);
        }

        return new AutotaskRoute(null, entity) { Refusal = AutotaskAnswers.MethodNotAllowed(method) };
    }

    private static AutotaskRoute Missing(string uri) => new(null, null) { Refusal = AutotaskAnswers.NotFound(uri) };

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsId(string segment, out long id) => long.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
