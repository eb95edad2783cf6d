using Mapping.Functions.Autotask;
using Mapping.Functions.Storage.Connections;

namespace Mapping.Functions.Connections;

/// <summary>A connection with the credentials to use it, for the length of one activity.</summary>
internal sealed record AutotaskSession(Connection Connection, AutotaskConnection Autotask);
