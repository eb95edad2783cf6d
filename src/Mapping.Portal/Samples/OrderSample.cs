using System.Text.Json;

namespace Mapping.Portal.Samples;

/// <param name="Context">Whose portal suggests it.</param>
/// <param name="Order">As the form sends it, without id and sync choice.</param>
internal sealed record OrderSample(string Context, JsonElement Order);
