using System.Collections;
using System.Reflection;

namespace Mapping.Conventions.Tests.Contracts;

/// <summary>Where two values differ, field by field, whatever their own equality says.</summary>
internal static class Differences
{
    public static IEnumerable<string> Between(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
            return ReferenceEquals(expected, actual) ? [] : [$"{path}: {expected ?? "null"} became {actual ?? "null"}"];
        if (expected is not string && expected is IEnumerable items)
            return InLists([.. items.Cast<object?>()], [.. ((IEnumerable)actual).Cast<object?>()], path);
        if (IsPlain(expected.GetType()))
            return expected.Equals(actual) && expected.ToString() == actual.ToString() ? [] : [$"{path}: {expected} became {actual}"];
        return Fields(expected.GetType()).SelectMany(field => Between(field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}"));
    }

    private static IEnumerable<string> InLists(List<object?> expected, List<object?> actual, string path) => expected.Count == actual.Count
        ? expected.Zip(actual).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]"))
        : [$"{path}: {expected.Count} items became {actual.Count}"];

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace == "System";

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null || type == typeof(object)
        ? []
        : type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).Concat(Fields(type.BaseType));
}
