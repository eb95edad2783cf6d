using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.LocalRuntime.Durable.Calls;

internal sealed class HttpMethodConverter : JsonConverter<HttpMethod>
{
    public override HttpMethod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => HttpMethod.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, HttpMethod value, JsonSerializerOptions options) => writer.WriteStringValue(value.Method);
}
