using System.Collections;
using System.Reflection;

namespace Mapping.Conventions.Tests.Contracts;

/// <summary>A value of any payload type with something in every part of it, nothing of it a default.</summary>
internal static class Filled
{
    private static readonly Dictionary<Type, object> Plain = new()
    {
        [typeof(string)] = "text with \"quotes\" & äöü",
        [typeof(bool)] = true,
        [typeof(int)] = 42,
        [typeof(long)] = 9_000_000_042L,
        [typeof(double)] = 0.125,
        [typeof(decimal)] = 20.2400m,
        [typeof(Guid)] = new Guid("0a1de200-0000-4000-8000-000000000005"),
        [typeof(DateOnly)] = new DateOnly(2026, 11, 22),
        [typeof(DateTime)] = new DateTime(2026, 11, 22, 10, 20, 30, 456, DateTimeKind.Utc),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 22, 10, 20, 30, 456, TimeSpan.Zero),
        [typeof(TimeSpan)] = TimeSpan.FromMilliseconds(93_784_005),
        [typeof(Uri)] = new Uri("https://webservices2.example/ATServicesRest/V1.0/"),
    };

    public static object Value(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Plain.TryGetValue(type, out var plain))
            return plain;
        if (type.IsEnum)
            return Enum.GetValuesAsUnderlyingType(type) is { Length: > 0 } values ? Enum.ToObject(type, values.GetValue(values.Length - 1)!) : throw Unknown(type);
        if (type.IsArray)
            return List(type.GetElementType()!);
        return type is { IsGenericType: true, IsInterface: true } or { IsGenericType: true, Namespace: "System.Collections.Generic" } ? Collection(type) : Made(type);
    }

    private static object Collection(Type type) => type.GetGenericArguments() switch
    {
        [var item] => type.IsInterface ? List(item) : Activator.CreateInstance(type, List(item))!,
        [var key, var item] => Map(key, item),
        _ => throw Unknown(type),
    };

    private static Array List(Type item)
    {
        var list = Array.CreateInstance(item, 2);
        list.SetValue(Value(item), 0);
        list.SetValue(Value(item), 1);
        return list;
    }

    private static IDictionary Map(Type key, Type item)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, item))!;
        map.Add(Value(key), Value(item));
        return map;
    }

    /// <summary>Through the widest constructor; then what an initializer could set.</summary>
    private static object Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length) ?? throw Unknown(type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            property.SetValue(made, Value(property.PropertyType));
        return made;
    }

    private static NotSupportedException Unknown(Type type) => new($"A payload has a {type}, which these tests can't fill.");
}
