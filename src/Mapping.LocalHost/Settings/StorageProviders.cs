namespace Mapping.LocalHost.Settings;

/// <summary>Where the durable state is.</summary>
internal static class StorageProviders
{
    public const string Setting = "LocalHost:StorageProvider";
    private const string HostJsonKey = "storageProvider:type";

    /// <summary>The setting, else the type that host.json names, else SQLite: a host.json without a type means Azure Storage on Azure and the file here.</summary>
    public static Kind Of(IConfiguration configuration, HostSettings host)
    {
        var (source, text) = configuration[Setting] is { Length: > 0 } own ? (Setting, own) : ("storageProvider.type in host.json", host.DurableTask[HostJsonKey]);
        if (text is null)
            return Kind.Sqlite;
        return Enum.TryParse<Kind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? kind
            : throw new HostException($"{source} is '{text}': this host has {string.Join(" and ", Enum.GetNames<Kind>())}. Set {Setting} to one of them.");
    }

    internal enum Kind
    {
        Sqlite,
        AzureStorage,
    }
}
