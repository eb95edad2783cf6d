using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mapping.Functions.Triggers.RequestReading;

internal static partial class GuidFields
{
    public static Guid? AsGuid(this RequestField field)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        // The shape first: Guid's own parser tolerates white space and signs.
        if (field.Value.ValueKind == JsonValueKind.String && field.Value.TryGetText() is { } text && Shape().IsMatch(text))
        {
            return Guid.ParseExact(text, "D");
        }

        field.Fail("must be a GUID as 00000000-0000-0000-0000-000000000000");
        return null;
    }

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\z")]
    private static partial Regex Shape();
}
