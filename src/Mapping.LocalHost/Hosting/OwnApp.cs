using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Hosting;

/// <summary>The app of this repository, which is built together with the host.</summary>
internal static class OwnApp
{
    private const string Name = "Mapping.Functions";

    /// <summary>Its output lies beside the host's: src/Mapping.Functions/bin/… for src/Mapping.LocalHost/bin/….</summary>
    public static AppFolder Open() =>
        AppFolder.Open(AppContext.BaseDirectory.Replace(typeof(OwnApp).Assembly.GetName().Name!, Name, StringComparison.Ordinal));
}
