using System.Text;
using System.Text.Json;

namespace Mapping.Functions.Autotask.Http;

/// <summary>The texts of <c>errors[]</c> in a body of which only the start was read: Autotask has said no as soon as the first of them begins.</summary>
internal static class CutErrors
{
    private const int LongestEscape = 6;

    /// <summary>Null when the start holds no error.</summary>
    public static string? In(byte[] start)
    {
        var texts = new List<string>();
        try
        {
            Read(start, texts);
        }
        catch (JsonException)
        {
            // What was read until here was said.
        }

        return texts.Count > 0 ? string.Join(" ", texts) : null;
    }

    private static void Read(byte[] start, List<string> texts)
    {
        var reader = new Utf8JsonReader(start, isFinalBlock: false, state: default);
        var (isErrors, isIn, isMessage) = (false, false, false);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isErrors = reader.CurrentDepth == 1 ? IsNamed(ref reader, "errors") : isErrors;
                    isMessage = isIn && reader.CurrentDepth == 3 && IsNamed(ref reader, "message");
                    break;
                case JsonTokenType.StartArray when isErrors && reader.CurrentDepth == 1:
                    isIn = true;
                    break;
                case JsonTokenType.String when isIn && (reader.CurrentDepth == 2 || isMessage):
                    texts.Add(TextOf(ref reader));
                    break;
                case JsonTokenType.EndArray when isIn && reader.CurrentDepth == 1:
                    return;
            }
        }

        if (isIn && Rest(start.AsSpan((int)reader.BytesConsumed)) is { Length: > 0 } rest)
        {
            texts.Add(rest);
        }
    }

    /// <summary>Half a character can be written in JSON and is no text: then it is shown as it was written.</summary>
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private static bool IsNamed(ref Utf8JsonReader reader, string name) =>
        string.Equals(Encoding.UTF8.GetString(reader.ValueSpan), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text that the cut goes through.</summary>
    private static string Rest(ReadOnlySpan<byte> rest)
    {
        var text = Encoding.UTF8.GetString(rest).TrimStart(' ', '\t', '\r', '\n', ',', ':').TrimStart('"').TrimEnd('\uFFFD');
        var escape = text.LastIndexOf('\\');
        return escape >= 0 && escape > text.Length - LongestEscape ? text[..escape] : text;
    }
}
