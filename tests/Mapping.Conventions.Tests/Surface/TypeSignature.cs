using System.Reflection;

namespace Mapping.Conventions.Tests.Surface;

/// <summary>Kind, base, interfaces and attribute usage of a type.</summary>
internal static class TypeSignature
{
    public static string Of(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
            return $"delegate {MemberSignature.OfDelegate(type.GetMethod("Invoke")!)}";
        var bases = Bases(type).ToArray();
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } attribute && type.IsSubclassOf(typeof(Attribute))
            ? $" [{attribute.ValidOn}{(attribute.AllowMultiple ? ", AllowMultiple" : string.Empty)}]"
            : string.Empty;
        return $"{Kind(type)}{(bases.Length == 0 ? string.Empty : $" : {string.Join(", ", bases)}")}{Constraints(type.GetGenericArguments())}{usage}";
    }

    public static string Constraints(IEnumerable<Type> arguments) => string.Concat(
        from argument in arguments
        let attributes = argument.GenericParameterAttributes
        let types = argument.GetGenericParameterConstraints().Where(constraint => constraint != typeof(ValueType)).Select(TypeNames.Short)
        let all = ((string?[])
        [
            attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : null,
            attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : null,
            .. types,
            attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "new()" : null,
        ]).Where(constraint => constraint is not null).ToArray()
        where all.Length > 0
        select $" where {argument.Name} : {string.Join(", ", all)}");

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return "struct";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : string.Empty;
        return $"{modifier}{(type.GetMethod("<Clone>$") is null ? "class" : "record")}";
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            yield return TypeNames.Short(parent);
        if (type.IsEnum)
            yield break;
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (var implemented in type.GetInterfaces().Except(inherited).Where(found => !found.Name.StartsWith("IEquatable", StringComparison.Ordinal)).Select(TypeNames.Short).Order(StringComparer.Ordinal))
            yield return implemented;
    }
}
