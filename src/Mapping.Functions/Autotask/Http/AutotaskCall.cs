namespace Mapping.Functions.Autotask.Http;

/// <summary>What the handlers must know about a request. Travels in its options under the name of the parameter, <c>call</c>.</summary>
/// <param name="Base">Base up to and including <c>ATServicesRest/</c>: evidence names paths below it.</param>
/// <param name="Connection">Null for zone discovery, which sends no credentials.</param>
/// <param name="Entities">The endpoints that Autotask counts the call under; a child's write may count for its parent too.</param>
internal sealed record AutotaskCall(Uri Base, AutotaskConnection? Connection, bool IsWrite, IReadOnlyList<string> Entities)
{
    private static readonly HttpRequestOptionsKey<AutotaskCall> Key = new("call");

    public bool MayBeAbsent { get; private init; }

    public static AutotaskCall Read(AutotaskConnection connection, string entity) => new(connection.ZoneUri, connection, false, [entity]);

    /// <summary>One record by its id: 404 means that there is none.</summary>
    public static AutotaskCall ReadItem(AutotaskConnection connection, string entity) => Read(connection, entity) with { MayBeAbsent = true };

    public static AutotaskCall WriteChild(AutotaskConnection connection, string entity, string parent) =>
        new(connection.ZoneUri, connection, true, [entity, parent]);

    public static AutotaskCall Discover(Uri discovery) => new(discovery, null, false, []);

    public static AutotaskCall Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var call) ? call : throw new InvalidOperationException("Every request of Autotask carries its call.");
}
