using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Writes;

/// <param name="ParentId">Of a child route.</param>
internal sealed record WriteRequest(AutotaskDatabase Database, ApiUser User, JsonBody Body, long? ParentId, WriteMode Mode);
