using Mapping.Simulators.SampleData;

namespace Mapping.Browser.Tests.Support;

/// <summary>Who signs in to the portal.</summary>
internal sealed record TestUser(string Id, string Name, string Context, string Role)
{
    public static TestUser Administrator { get; } = new("ada", "Ada Admin", SampleCatalog.CspContext, nameof(Administrator));

    public static TestUser Viewer { get; } = new("vic", "Vic Viewer", SampleCatalog.CspContext, nameof(Viewer));

    /// <summary>Their context has no connection.</summary>
    public static TestUser Reseller { get; } = new("rae", "Rae Reseller", $"reseller:{SampleCatalog.HarborId}", nameof(Administrator));

    public static IReadOnlyList<TestUser> All { get; } = [Administrator, Viewer, Reseller];

    public string Email => $"{Id}@nimbus-demo.example";
}
