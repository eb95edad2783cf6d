using System.Reflection;

namespace Mapping.LocalHost.Hosting;

/// <summary>The app of this repository, which is built together with the host: the build says where.</summary>
internal static class OwnApp
{
    private const string Name = "Mapping.Functions";

    public static AppFolder Open()
    {
        var program = typeof(OwnApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == Name).Value!;
        return AppFolder.Open(Path.GetDirectoryName(program)!);
    }
}
