using Mapping.LocalRuntime.Durable.Http;
using Mapping.LocalRuntime.Http.Keys;

namespace Mapping.LocalRuntime.Http.Management;

internal sealed class ManagementKey(KeyRing keys) : IManagementKey
{
    public string SystemKey => keys.DurableTask;
}
