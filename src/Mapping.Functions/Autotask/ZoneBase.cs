namespace Mapping.Functions.Autotask;

/// <summary>Zone addresses come with and without a slash or a version at their end.</summary>
internal static class ZoneBase
{
    private const string Version = "V1.0";

    /// <summary>The base up to and including <c>ATServicesRest/</c>.</summary>
    public static Uri Of(Uri uri)
    {
        var path = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        if (path.EndsWith("/" + Version, StringComparison.OrdinalIgnoreCase))
        {
            path = path[..^Version.Length].TrimEnd('/');
        }

        return new Uri(path + "/");
    }

    /// <summary>The base of the API itself, without a slash at its end.</summary>
    public static Uri Api(Uri zone) => new(Of(zone), Version);
}
