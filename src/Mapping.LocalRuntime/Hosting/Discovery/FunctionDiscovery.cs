using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Hosting.Discovery;

internal static partial class FunctionDiscovery
{
    private const BindingFlags Methods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<FunctionDescriptor> Find(Assembly assembly) => Find(assembly.GetTypes());

    public static IReadOnlyList<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var functions = types
            .Where(type => type is { IsClass: true, IsGenericTypeDefinition: false })
            .SelectMany(type => type.GetMethods(Methods))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToArray();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null
            ? functions
            : throw new LocalRuntimeException($"Two functions are named {twice.Key}: {string.Join(", ", twice.Select(function => EntryPoint(function.Method)))}.");
    }

    public static string EntryPoint(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    private static FunctionDescriptor Describe(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        if (!ValidName().IsMatch(name))
            throw new LocalRuntimeException($"'{name}' ({EntryPoint(method)}) is no function name: a letter, then up to 127 letters, digits, _ or -.");
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(trigger => trigger.Attribute is not null)
            .ToArray();
        if (triggers is not [var (parameter, attribute)])
            throw new LocalRuntimeException($"Function {name} ({EntryPoint(method)}) has {triggers.Length} triggers; it needs exactly one.");
        var kind = BindingTypes.KindOf(attribute!)
            ?? throw new LocalRuntimeException($"Function {name} has a trigger that the local runtime does not run: {attribute!.GetType().Name}.");
        return new FunctionDescriptor(name, method, parameter, attribute!, kind);
    }

    [GeneratedRegex(@"^[A-Za-z][\w-]{0,127}$")]
    private static partial Regex ValidName();
}
