namespace Mapping.LocalRuntime.Durable.Storage;

internal static class HubMeta
{
    public const string HighestPurged = "highest purged instance";
}
