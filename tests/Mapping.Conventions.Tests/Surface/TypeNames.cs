using System.Reflection;

namespace Mapping.Conventions.Tests.Surface;

internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Full(Type type) => $"{type.Namespace}.{Short(type)}";

    public static string Short(Type type) => Name(type, index => Short(type.GetGenericArguments()[index]));

    /// <summary>With ? where null is allowed, inside of arrays and generic types too; a type parameter can't be told apart and has none.</summary>
    public static string Annotated(Type type, NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Short(value)}?";
        var name = type.IsArray && info.ElementType is { } element
            ? $"{Annotated(type.GetElementType()!, element)}[]"
            : Name(type, index => Annotated(type.GetGenericArguments()[index], info.GenericTypeArguments[index]));
        return !type.IsValueType && !type.IsGenericParameter && info.ReadState is NullabilityState.Nullable ? $"{name}?" : name;
    }

    private static string Name(Type type, Func<int, string> argument)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (type.IsArray)
            return $"{Short(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Short(value)}?";
        if (!type.IsGenericType)
            return type.Name;
        var arguments = Enumerable.Range(0, type.GetGenericArguments().Length).Select(argument);
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", arguments)}>";
    }
}
