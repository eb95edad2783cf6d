using System.Reflection;

namespace Mapping.Conventions.Tests.Layering;

/// <summary>Every type that a type's declaration or code mentions, compiler-made nested types included.</summary>
internal static class TypeDependencies
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(Type type)
    {
        HashSet<Type> found = [];
        Collect(type, found);
        found.Remove(type);
        return found;
    }

    private static void Collect(Type type, HashSet<Type> found)
    {
        Add(found, type.BaseType);
        foreach (var contract in type.GetInterfaces())
            Add(found, contract);
        foreach (var attribute in type.GetCustomAttributesData())
            Add(found, attribute.AttributeType);
        foreach (var member in type.GetMembers(All))
            Collect(member, found);
    }

    private static void Collect(MemberInfo member, HashSet<Type> found)
    {
        switch (member)
        {
            case Type nested:
                Collect(nested, found);
                break;
            case FieldInfo field:
                Add(found, field.FieldType);
                break;
            case MethodBase method:
                foreach (var parameter in method.GetParameters())
                    Add(found, parameter.ParameterType);
                Add(found, (method as MethodInfo)?.ReturnType);
                foreach (var mentioned in MethodCode.Members(method))
                    AddMember(found, mentioned);
                break;
        }
    }

    private static void AddMember(HashSet<Type> found, MemberInfo member)
    {
        Add(found, member as Type ?? member.DeclaringType);
        if (member is MethodInfo method)
        {
            foreach (var argument in method.GetGenericArguments())
                Add(found, argument);
        }
    }

    private static void Add(HashSet<Type> found, Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return;
        if (type.HasElementType)
        {
            Add(found, type.GetElementType());
            return;
        }

        foreach (var argument in type.GetGenericArguments())
            Add(found, argument);
        found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
