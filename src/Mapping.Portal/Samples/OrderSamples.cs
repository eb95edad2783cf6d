using System.Text.Json;
using Mapping.Portal.Settings;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.Samples;

/// <summary>Orders that the form suggests, from a file.</summary>
internal sealed class OrderSamples(IOptions<PortalOptions> options)
{
    private readonly Lazy<IReadOnlyList<OrderSample>> _samples = new(() => Read(options.Value.SamplesFile));

    public IEnumerable<OrderSample> In(string context) => _samples.Value.Where(sample => sample.Context == context);

    private static IReadOnlyList<OrderSample> Read(string? path)
    {
        if (path is null)
            return [];
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize<IReadOnlyList<OrderSample>>(file, JsonSerializerOptions.Web) ?? [];
    }
}
