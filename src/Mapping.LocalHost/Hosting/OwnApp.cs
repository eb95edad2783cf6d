using System.Reflection;
using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Hosting;

/// <summary>The app of this repository, which is built together with the host: the build tells where.</summary>
internal static class OwnApp
{
    private const string Name = "Mapping.Functions";

    public static AppFolder Open() => AppFolder.Open(Path.GetDirectoryName(
        typeof(OwnApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == Name).Value!)!);
}
