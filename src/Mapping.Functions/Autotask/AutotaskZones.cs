using System.Collections.Concurrent;
using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Texts;
using Microsoft.Extensions.Options;
using Refit;

namespace Mapping.Functions.Autotask;

internal sealed class AutotaskZones(IHttpClientFactory clients, IOptions<AutotaskOptions> options, TimeProvider time) : IAutotaskZones
{
    public const string ClientName = "AutotaskZones";
    private const string UnknownUser = "Zone information could not be determined";
    private static readonly TimeSpan CacheDuration = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, (AutotaskZone Zone, DateTimeOffset Until)> _known = new(StringComparer.OrdinalIgnoreCase);

    public async Task<AutotaskZone?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(userName, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Zone;
        }

        return await FindAnewAsync(userName, cancellationToken);
    }

    public async Task<AutotaskZone?> FindAnewAsync(string userName, CancellationToken cancellationToken)
    {
        var zone = await AskAsync(userName, cancellationToken);
        if (zone is not null)
        {
            _known[userName] = (zone, time.GetUtcNow() + CacheDuration);
        }

        return zone;
    }

    private async Task<AutotaskZone?> AskAsync(string userName, CancellationToken cancellationToken)
    {
        try
        {
            var client = clients.CreateClient(ClientName);
            client.BaseAddress = ZoneBase.Api(Discovery);
            var api = RestService.ForGenerated<IAutotaskZoneApi>(client, RefitTranslation.Settings);
            var answer = await api.FindAsync(userName, AutotaskCall.Discover(ZoneBase.Of(Discovery)), cancellationToken);
            return string.IsNullOrWhiteSpace(answer?.Url) ? null : Zone(answer);
        }
        catch (AutotaskException exception)
            when (exception.Failure == AutotaskFailure.Refused && exception.Message.Contains(UnknownUser, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }

    private Uri Discovery => options.Value.ZoneDiscoveryUri!;

    private AutotaskZone Zone(ZoneInformation answer)
    {
        if (!Uri.TryCreate(answer.Url, UriKind.Absolute, out var url) || (url.Scheme != Discovery.Scheme && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new AutotaskException(AutotaskFailure.Unavailable, $"Autotask named the zone address '{LongText.Cut(answer.Url ?? "", LongText.LongestName)}', which can't be used.");
        }

        return new AutotaskZone(LongText.Cut(answer.ZoneName ?? url.Host, LongText.LongestName), ZoneBase.Of(url), AutotaskWeb.Of(answer.WebUrl, url));
    }
}
