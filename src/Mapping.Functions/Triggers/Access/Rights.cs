namespace Mapping.Functions.Triggers.Access;

/// <summary>What a caller may do.</summary>
[Flags]
internal enum Rights
{
    None = 0,

    /// <summary>See orders, connections, candidates and mappings; preview.</summary>
    Read = 1,

    ReadAudit = 2,

    WriteOrders = 4,

    WriteMappings = 8,

    ManageConnections = 16,

    All = Read | ReadAudit | WriteOrders | WriteMappings | ManageConnections,
}
