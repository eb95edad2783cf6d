using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Discovery;

internal sealed class WorkerBindingMetadata(string name, string type, BindingDirection direction) : BindingMetadata
{
    public override string Name { get; } = name;

    public override string Type { get; } = type;

    public override BindingDirection Direction { get; } = direction;
}
