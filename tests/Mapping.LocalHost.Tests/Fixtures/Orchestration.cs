using DurableTask.Core;

namespace Mapping.LocalHost.Tests.Fixtures;

/// <summary>An orchestrator for DurableTask.Core's own worker; an event of any name ends <see cref="Event"/>.</summary>
internal sealed class Orchestration(Func<OrchestrationContext, Orchestration, string, Task<string>> run) : TaskOrchestration<string, string>
{
    private readonly TaskCompletionSource<string> _event = new();

    public Task<string> Event => _event.Task;

    public override Task<string> RunTask(OrchestrationContext context, string input) => run(context, this, input);

    public override void OnEvent(OrchestrationContext context, string name, string input) => _event.TrySetResult(input);
}
