using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Http.Management;

/// <summary>Which address belongs to a client that was bound to a function; a client made elsewhere, such as a mock, has none.</summary>
internal static class ClientAddresses
{
    private static readonly ConditionalWeakTable<DurableTaskClient, ManagementAddress> Addresses = [];

    public static DurableTaskClient Attach(DurableTaskClient client, ManagementAddress address)
    {
        Addresses.TryAdd(client, address);
        return client;
    }

    public static ManagementAddress? Of(DurableTaskClient client) => Addresses.TryGetValue(client, out var address) ? address : null;
}
