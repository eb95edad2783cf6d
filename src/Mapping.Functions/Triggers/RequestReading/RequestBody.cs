using System.Text.Json;
using System.Text.Unicode;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>A request's body on its way to becoming a record: everything that is wrong with it is found, not just the first.</summary>
internal static class RequestBody
{
    // Parsing takes time by the square of the depth; no request of ours needs more than three levels.
    private const int MaxDepth = 32;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The record, or null and at least one error.</summary>
    public static T? Read<T>(
        ReadOnlyMemory<byte> utf8Body, FieldErrors errors, IReadOnlyCollection<string> names, Func<RequestObject, T?> read)
        where T : class
    {
        var body = utf8Body.Span.StartsWith(ByteOrderMark) ? utf8Body[ByteOrderMark.Length..] : utf8Body;
        using var document = Parse(body, errors);
        if (document is null || RequestObject.Open(document.RootElement, FieldPath.Root, names, errors) is not { } fields)
        {
            return null;
        }

        var record = read(fields);
        return errors.All.Count == 0 ? record : null;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> body, FieldErrors errors)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Add(FieldPath.Root, "must be a JSON object; the body is empty");
            return null;
        }

        if (!Utf8.IsValid(body.Span))
        {
            errors.Add(JsonLocator.FieldAt(body.Span, Utf8Text.FirstInvalid(body.Span), MaxDepth), "must be valid UTF-8");
            return null;
        }

        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException broken)
        {
            var place = $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} of the body";
            errors.Add(
                JsonLocator.FieldAt(body.Span, body.Length, MaxDepth),
                $"is not valid JSON of at most {MaxDepth} levels ({place})");
            return null;
        }
    }
}
