using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

/// <summary>One field of a request. Reading it as something gives null when it is absent, or after its error was noted.</summary>
internal readonly record struct RequestField(string Path, JsonElement Value, FieldErrors Errors)
{
    public bool IsGiven => Value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public void Fail(string message) => Errors.Add(Path, message);

    public RequestObject? AsObject(IReadOnlyCollection<string> names) =>
        IsGiven ? RequestObject.Open(Value, Path, names, Errors) : null;

    public bool? AsFlag()
    {
        if (IsGiven && Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fail("must be true or false");
            return null;
        }

        return IsGiven ? Value.GetBoolean() : null;
    }
}
