namespace Mapping.LocalRuntime.Durable.Orchestration;

internal static class InstanceIds
{
    public static void Require(string instanceId)
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        if (instanceId[0] == '@')
        {
            throw new ArgumentException($"Instance id '{instanceId}' starts with '@', which is kept for entities.", nameof(instanceId));
        }
    }
}
