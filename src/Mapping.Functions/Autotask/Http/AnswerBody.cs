using System.Text.Json;

namespace Mapping.Functions.Autotask.Http;

/// <param name="Errors">The texts of <c>errors[]</c>, joined; null when there are none.</param>
/// <param name="Text">What the answer says in words: its errors, or the <c>Message</c> of the web server.</param>
internal sealed record AnswerBody(bool IsEmpty, bool IsJson, string? Errors, string? Text)
{
    public static AnswerBody Parse(AutotaskAnswer answer)
    {
        if (!answer.IsWhole)
        {
            var errors = CutErrors.In(answer.Start);
            return new AnswerBody(false, errors is not null, errors, errors);
        }

        return Parse(answer.Body);
    }

    public static AnswerBody Parse(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return new AnswerBody(true, false, null, null);
        }

        try
        {
            using var json = JsonDocument.Parse(body);
            var errors = ErrorsOf(json.RootElement);
            return new AnswerBody(false, true, errors, errors ?? TextOf(json.RootElement));
        }
        catch (JsonException)
        {
            return new AnswerBody(false, false, null, null);
        }
    }

    private static string? ErrorsOf(JsonElement root)
    {
        if (Property(root, "errors") is not { ValueKind: JsonValueKind.Array } errors)
        {
            return null;
        }

        var texts = errors.EnumerateArray().Select(error => TextOf(error) ?? error.GetRawText()).Where(text => text.Length > 0);
        return string.Join(" ", texts) is { Length: > 0 } joined ? joined : null;
    }

    private static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => StringOf(element),
        JsonValueKind.Object => Property(element, "message") is { ValueKind: JsonValueKind.String } message ? StringOf(message) : null,
        _ => null,
    };

    /// <summary>Half a character can be written in JSON and is no text: then it is shown as it was written.</summary>
    private static string StringOf(JsonElement text)
    {
        try
        {
            return text.GetString()!.Trim();
        }
        catch (InvalidOperationException)
        {
            return text.GetRawText().Trim('"').Trim();
        }
    }

    private static JsonElement? Property(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (IsNamed(property, name))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static bool IsNamed(JsonProperty property, string name)
    {
        try
        {
            return string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
