using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace Mapping.LocalHost.Hub;

/// <summary>One hub, whichever name and connection a client asks for.</summary>
internal sealed class SqliteDurabilityProviderFactory(SqliteDurabilityProvider provider) : IDurabilityProviderFactory
{
    public string Name => SqliteDurabilityProvider.Name;
    public DurabilityProvider GetDurabilityProvider() => provider;
    public DurabilityProvider GetDurabilityProvider(DurableClientAttribute attribute) => provider;
    public void SetUseSeparateQueueForEntityWorkItems(bool newValue) => provider.SetUseSeparateQueueForEntityWorkItems(newValue);
}
