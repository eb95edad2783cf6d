using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Mapping.Functions.CloudCockpit.Wire;

/// <summary>A list is <c>{items,totalCount,hasNextPage}</c> in practice, and a bare array in parts of the documentation.</summary>
internal sealed class PageConverter<T> : JsonConverter<Page<T>>
{
    public override Page<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var page = JsonDocument.ParseValue(ref reader);
        return page.RootElement switch
        {
            { ValueKind: JsonValueKind.Array } items => new Page<T>(Items(items, options), false),
            { ValueKind: JsonValueKind.Object } named when named.TryGetProperty("items", out var items) =>
                new Page<T>(Items(items, options), HasNext(named)),
            _ => throw new JsonException("Neither a list nor a page of one."),
        };
    }

    public override void Write(Utf8JsonWriter writer, Page<T> value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static IReadOnlyList<T> Items(JsonElement items, JsonSerializerOptions options) =>
        items.Deserialize((JsonTypeInfo<IReadOnlyList<T>>)options.GetTypeInfo(typeof(IReadOnlyList<T>))) ?? [];

    private static bool HasNext(JsonElement page) => page.TryGetProperty("hasNextPage", out var next) && next.ValueKind == JsonValueKind.True;
}
