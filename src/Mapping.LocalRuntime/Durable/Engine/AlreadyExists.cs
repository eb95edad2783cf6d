using DurableTask.Core.Exceptions;

namespace Mapping.LocalRuntime.Durable.Engine;

internal static class AlreadyExists
{
    public static OrchestrationAlreadyExistsException Exception(string instanceId) =>
        new($"An orchestration with the instance ID '{instanceId}' already exists and has not ended.");
}
