using System.Text.Json;

namespace Mapping.Functions.Triggers.RequestReading;

internal static class EnumFields
{
    /// <summary>By exact name: neither numbers nor another case.</summary>
    public static TEnum? AsOneOf<TEnum>(this RequestField field)
        where TEnum : struct, Enum
    {
        if (!field.IsGiven)
        {
            return null;
        }

        var names = Enum.GetNames<TEnum>();
        var index = field.Value.ValueKind == JsonValueKind.String ? Array.IndexOf(names, field.Value.TryGetText()) : -1;
        if (index >= 0)
        {
            return Enum.Parse<TEnum>(names[index]);
        }

        field.Fail($"must be one of {string.Join(", ", names)}");
        return null;
    }
}
