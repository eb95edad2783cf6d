using Mapping.Functions.Autotask.Http;
using Refit;

namespace Mapping.Functions.Autotask;

/// <summary>The API of a connection's zone. Connections share sockets, limits and handlers; only the address differs.</summary>
internal sealed class AutotaskApis(IHttpClientFactory clients)
{
    public const string ClientName = "Autotask";

    public IAutotaskApi Of(AutotaskConnection connection)
    {
        var client = clients.CreateClient(ClientName);
        client.BaseAddress = ZoneBase.Api(connection.ZoneUri);
        return RestService.ForGenerated<IAutotaskApi>(client, RefitTranslation.Settings);
    }
}
