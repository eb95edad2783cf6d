using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Metadata;

namespace Mapping.Simulators.Autotask.Documents;

/// <summary>A whole database. Rows carry the field names of the API; periods and types are the database's own picklist values.</summary>
internal sealed record DatabaseDocument
{
    public required AutotaskDatabaseSettings Settings { get; init; }

    public IReadOnlyList<UserDocument> Users { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<PicklistValue>> Picklists { get; init; } = new Dictionary<string, IReadOnlyList<PicklistValue>>();

    public IReadOnlyList<JsonObject> BillingCodes { get; init; } = [];

    public IReadOnlyList<JsonObject> Companies { get; init; } = [];

    public IReadOnlyList<JsonObject> Services { get; init; } = [];

    public IReadOnlyList<JsonObject> Contracts { get; init; } = [];

    public IReadOnlyList<JsonObject> ContractServices { get; init; } = [];

    public IReadOnlyList<TimelineDocument> Timelines { get; init; } = [];
}
