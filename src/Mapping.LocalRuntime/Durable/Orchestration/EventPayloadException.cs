namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>An event whose payload is not what the orchestrator waits for; its cause becomes the failure of the instance.</summary>
internal sealed class EventPayloadException(Exception cause) : Exception(cause.Message, cause);
