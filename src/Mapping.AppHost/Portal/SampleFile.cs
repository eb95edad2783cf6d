using System.Text.Json;
using Mapping.AppHost.Demo;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Portal;

/// <summary>The sample's rows as orders that the portal's form suggests.</summary>
internal static class SampleFile
{
    public static string Write(string path)
    {
        var rows = SampleCatalog.Mappings.Select(row => new { row.Connection.Context, Order = SampleOrders.Of(row, "", "") with { Sync = null } });
        File.WriteAllText(path, JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
        return path;
    }
}
