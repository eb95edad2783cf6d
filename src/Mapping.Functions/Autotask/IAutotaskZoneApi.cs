using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Wire;
using Refit;

namespace Mapping.Functions.Autotask;

internal interface IAutotaskZoneApi
{
    [Get("/zoneInformation")]
    Task<ZoneInformation?> FindAsync(string user, [Property] AutotaskCall call, CancellationToken cancellationToken);
}
