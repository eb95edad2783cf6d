namespace Mapping.LocalRuntime.Durable.Orchestration;

internal static class IllegalAwait
{
    public static InvalidOperationException Exception() => new(
        "An invalid asynchronous invocation was detected. This happens when an orchestrator function, or middleware around it, awaits "
        + "something that its TaskOrchestrationContext did not make.");
}
