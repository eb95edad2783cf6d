using Mapping.LocalRuntime.Durable;
using Mapping.LocalRuntime.Http.Keys;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Extensions;

namespace Mapping.LocalRuntime.Http.Management;

/// <summary>Where this process serves the durable management API, and the key that opens it.</summary>
internal sealed class ManagementAddress(IServer server, KeyRing keys)
{
    public string Code => $"code={Uri.EscapeDataString(keys.DurableTask)}";

    public string? BaseUri => ServerAddress.Of(server) is { } address ? UriHelper.Encode(new Uri(address, DurableManagementEndpoints.BasePath)) : null;
}
