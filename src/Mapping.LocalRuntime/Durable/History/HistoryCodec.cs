using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mapping.LocalRuntime.Durable.History;

internal static class HistoryCodec
{
    // Relaxed: payloads are JSON inside JSON, and an escaped quote would take six bytes.
    private static readonly HistoryJsonContext Json =
        new(new JsonSerializerOptions(HistoryJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Encode(List<HistoryEvent> events) => JsonSerializer.SerializeToUtf8Bytes(events, Json.ListHistoryEvent);

    public static byte[] Encode(HistoryEvent message) => JsonSerializer.SerializeToUtf8Bytes(message, Json.HistoryEvent);

    public static List<HistoryEvent> DecodeChunk(ReadOnlySpan<byte> chunk) => JsonSerializer.Deserialize(chunk, Json.ListHistoryEvent)!;

    /// <summary>How the run began; null when the bytes are not a history.</summary>
    public static ExecutionStarted? DecodeStart(ReadOnlySpan<byte> firstChunk)
    {
        try
        {
            return DecodeChunk(firstChunk).OfType<ExecutionStarted>().FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static HistoryEvent DecodeMessage(ReadOnlySpan<byte> message) => JsonSerializer.Deserialize(message, Json.HistoryEvent)!;
}
