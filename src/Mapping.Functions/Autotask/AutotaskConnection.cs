namespace Mapping.Functions.Autotask;

/// <summary>How to reach one Autotask database. Never stored, logged or put into history: the credentials come from the secret store for each use.</summary>
/// <param name="Key">Stable name of the connection (tenant and id): limits and caches hang on it.</param>
/// <param name="ZoneUri">Base up to and including <c>ATServicesRest/</c>.</param>
internal sealed record AutotaskConnection(string Key, Uri ZoneUri, string UserName, string Secret, string IntegrationCode)
{
    /// <summary>A person waits for the answer: such calls may use the reserve of the hour's calls.</summary>
    public bool IsInteractive { get; init; }

    public override string ToString() => $"Autotask connection {Key}";
}
