using System.Globalization;
using System.Text.Json;

namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>Text of a route or query into the type of a parameter, independent of culture.</summary>
internal static class TextConversion
{
    public static object? Convert(string parameter, string text, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return Convert(text, target);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or JsonException or NotSupportedException or InvalidCastException)
        {
            throw new ParameterBindingException(parameter, $"not a {target.Name}.", exception);
        }
    }

    private static object? Convert(string text, Type type)
    {
        if (type == typeof(string) || type == typeof(object))
            return text;
        if (type == typeof(Guid))
            return Guid.Parse(text);
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(DateTime))
            return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type == typeof(DateOnly))
            return DateOnly.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(TimeOnly))
            return TimeOnly.Parse(text, CultureInfo.InvariantCulture);
        if (type == typeof(TimeSpan))
            return TimeSpan.Parse(text, CultureInfo.InvariantCulture);
        if (type.IsEnum)
            return Enum.Parse(type, text, ignoreCase: true);
        return type.IsPrimitive || type == typeof(decimal)
            ? System.Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
            : JsonSerializer.Deserialize(text, type, JsonSerializerOptions.Web);
    }
}
