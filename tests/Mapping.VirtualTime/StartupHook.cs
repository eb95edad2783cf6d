using System.Runtime.Loader;
using Mapping.VirtualTime;

/// <summary>The runtime calls it in the app's process before Main, as DOTNET_STARTUP_HOOKS says: https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        // The app was not built with what this assembly needs.
        var directory = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(directory, $"{name.Name}.dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
        HostTime.Replace();
    }
}
