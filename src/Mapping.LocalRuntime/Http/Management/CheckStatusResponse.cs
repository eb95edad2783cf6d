using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Http.Management;

internal static class CheckStatusResponse
{
    public static (HttpResponseData Response, HttpManagementPayload Links) Create(
        DurableTaskClient client, HttpRequestData request, string instanceId, HttpStatusCode statusCode)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        var links = ManagementLinks.For(client, instanceId, request);
        var response = request.CreateResponse(statusCode);
        response.Headers.Add("Location", links.StatusQueryGetUri);
        response.Headers.Add("Content-Type", "application/json");
        return (response, links);
    }
}
