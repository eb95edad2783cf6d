using System.Text;
using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>Names the field at which broken JSON breaks.</summary>
internal static class JsonLocator
{
    private const int DeepestName = 2;

    /// <summary>The field that holds the byte at <paramref name="offset"/>, or the last one before reading breaks.</summary>
    public static string FieldAt(ReadOnlySpan<byte> json, long offset, int maxDepth)
    {
        var names = new List<string?> { null };
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        while (TryRead(ref reader))
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    // Lenient on purpose: the name itself may be what is broken.
                    names[^1] = Encoding.UTF8.GetString(reader.ValueSpan);
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    names.Add(null);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    names.RemoveAt(names.Count - 1);
                    break;
            }

            if (reader.BytesConsumed > offset)
            {
                break;
            }
        }

        return names.OfType<string>().Take(DeepestName).Aggregate(FieldPath.Root, FieldPath.Of);
    }

    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            // Where it breaks is what the caller wants to know.
            return false;
        }
    }
}
