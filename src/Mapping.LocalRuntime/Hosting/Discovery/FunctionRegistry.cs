namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>The functions of the app by their name, which matches without case.</summary>
internal sealed class FunctionRegistry(IReadOnlyList<FunctionDescriptor> functions)
{
    private readonly Dictionary<string, FunctionDescriptor> _byName = functions.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<FunctionDescriptor> All { get; } = functions;

    public FunctionDescriptor? Find(string name) => _byName.GetValueOrDefault(name);
}
