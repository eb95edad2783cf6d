using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mapping.Conventions.Tests.Surface;

/// <summary>What an assembly shows to others, one line for each type and for each member that a caller or a subclass can name.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Full(type);
        var members = type.IsSubclassOf(typeof(Delegate)) ? [] : type.IsEnum ? EnumValues(type) : Members(type);
        return members.Select(member => $"{name} :: {member}").Prepend($"{name} = {TypeSignature.Of(type)}");
    }

    private static IEnumerable<string> EnumValues(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(value => $"{Obsolete(value)}{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(constructor => IsOpen(constructor) && !constructor.IsStatic && !IsSynthesized(constructor))
            .Select(constructor => $"{Obsolete(constructor)}{Access(constructor)}ctor({MemberSignature.Parameters(constructor)})"),
        .. type.GetProperties(Declared).Where(property => Accessor(property) is { } accessor && IsOpen(accessor) && !IsOverride(accessor) && !IsSynthesized(property))
            .Select(property => $"{Obsolete(property)}{Access(Accessor(property)!)}{MemberSignature.Of(property, IsOpen)}"),
        .. type.GetMethods(Declared).Where(method => IsOpen(method) && !IsOverride(method) && !IsSynthesized(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            .Select(method => $"{Obsolete(method)}{Access(method)}{MemberSignature.Of(method)}"),
        .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => $"{Obsolete(field)}{TypeNames.Short(field.FieldType)} {field.Name}"),
    ];

    private static MethodInfo? Accessor(PropertyInfo property) => property.GetMethod ?? property.SetMethod;

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOverride(MethodInfo method) => method.GetBaseDefinition() != method;

    // A record's Equals, Deconstruct and so on follow from its declaration.
    private static bool IsSynthesized(MemberInfo member) =>
        member is not PropertyInfo && member.IsDefined(typeof(CompilerGeneratedAttribute))
        || member.Name is "EqualityContract" or "PrintMembers" or "<Clone>$"
        || (member is ConstructorInfo { IsFamily: true } copy && copy.GetParameters() is [var original] && original.ParameterType == copy.DeclaringType);

    private static string Access(MethodBase method) => method.IsPublic ? string.Empty : "protected ";

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute)) ? "[Obsolete] " : string.Empty;
}
