namespace Mapping.Browser.Tests.Support;

/// <summary>Who signs in to the portal: the sample's users by their ids.</summary>
internal sealed record TestUser(string Id)
{
    public static TestUser Administrator { get; } = new("ada");

    public static TestUser Viewer { get; } = new("vic");

    public static TestUser Reseller { get; } = new("harper");
}
