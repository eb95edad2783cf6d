using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Admin;

internal sealed class ManualActivityContext(string name) : TaskActivityContext
{
    public override TaskName Name { get; } = name;

    public override string InstanceId => string.Empty;
}
