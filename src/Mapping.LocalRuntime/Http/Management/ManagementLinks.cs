using Mapping.LocalRuntime.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Http.Management;

/// <summary>The addresses under which one instance is managed.</summary>
internal static class ManagementLinks
{
    // Literal double braces: that is what the real extension sends.
    private const string ReasonPlaceholder = "reason={{text}}";

    public static HttpManagementPayload For(DurableTaskClient client, string instanceId, HttpRequestData? request)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var address = ClientAddresses.Of(client);
        var baseUri = (request is null ? address?.BaseUri : OuterAddress.Of(request) + DurableManagementEndpoints.BasePath)
            ?? throw new InvalidOperationException("The base address is unknown: bind the client by [DurableClient], or give the request.");
        var instance = $"{baseUri}/instances/{Uri.EscapeDataString(instanceId)}";
        return new HttpManagementPayload
        {
            Id = instanceId,
            StatusQueryGetUri = With(instance, address?.Code),
            PurgeHistoryDeleteUri = With(instance, address?.Code),
            SendEventPostUri = With($"{instance}/raiseEvent/{{eventName}}", address?.Code),
            TerminatePostUri = With($"{instance}/terminate", ReasonPlaceholder, address?.Code),
            SuspendPostUri = With($"{instance}/suspend", ReasonPlaceholder, address?.Code),
            ResumePostUri = With($"{instance}/resume", ReasonPlaceholder, address?.Code),
        };
    }

    private static string With(string uri, params string?[] query)
    {
        var present = string.Join('&', query.Where(part => part is not null));
        return present.Length == 0 ? uri : $"{uri}?{present}";
    }
}
