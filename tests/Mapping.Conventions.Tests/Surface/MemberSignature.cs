using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mapping.Conventions.Tests.Surface;

internal static class MemberSignature
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : string.Empty;
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        return $"{Modifier(method)}{TypeNames.Annotated(method.ReturnType, Info(method.ReturnParameter))} {method.Name}{generic}({extension}{Parameters(method)}){Constraints(method)}";
    }

    public static string OfDelegate(MethodInfo invoke) => $"{TypeNames.Annotated(invoke.ReturnType, Info(invoke.ReturnParameter))} ({Parameters(invoke)})";

    public static string Of(PropertyInfo property, Func<MethodBase, bool> isOpen)
    {
        var set = property.SetMethod is { } setter && isOpen(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == nameof(IsExternalInit)) ? " init;" : " set;"
            : string.Empty;
        var get = property.GetMethod is { } getter && isOpen(getter) ? " get;" : string.Empty;
        return $"{Modifier(property.GetMethod ?? property.SetMethod!)}{TypeNames.Annotated(property.PropertyType, Info(property))} {property.Name} {{{get}{set} }}";
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        var repeated = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : string.Empty;
        var value = parameter.HasDefaultValue ? $" = {Default(parameter.DefaultValue)}" : string.Empty;
        return $"{repeated}{TypeNames.Annotated(parameter.ParameterType, Info(parameter))} {parameter.Name}{value}";
    }

    private static string Default(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Constraints(MethodInfo method) => method.IsGenericMethodDefinition ? TypeSignature.Constraints(method.GetGenericArguments()) : string.Empty;

    private static string Modifier(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : string.Empty;

    private static NullabilityInfo Info(ParameterInfo parameter)
    {
        lock (Nullability)
            return Nullability.Create(parameter);
    }

    private static NullabilityInfo Info(PropertyInfo property)
    {
        lock (Nullability)
            return Nullability.Create(property);
    }
}
