using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Engine;

internal sealed class DurableActivityContext(string name, string instanceId) : TaskActivityContext
{
    public override TaskName Name => name;

    public override string InstanceId => instanceId;
}
