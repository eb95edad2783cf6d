namespace Mapping.Functions.Triggers.Access;

/// <summary>Roles by name: the portal's, and the app roles of an Entra application.</summary>
internal static class Roles
{
    public const string Administrator = nameof(Administrator);
    public const string Viewer = nameof(Viewer);

    public static Rights RightsOf(string role) => role switch
    {
        Administrator => Rights.All,
        Viewer => Rights.Read | Rights.ReadAudit,
        "Orders.Write" => Rights.Read | Rights.WriteOrders,
        "Mappings.ReadWrite" => Rights.Read | Rights.WriteMappings,
        "Audit.Read" => Rights.ReadAudit,
        "Connections.Admin" => Rights.Read | Rights.ManageConnections,
        _ => Rights.None,
    };

    public static Rights RightsOf(IEnumerable<string> roles) => roles.Aggregate(Rights.None, (rights, role) => rights | RightsOf(role));
}
