using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>Sub-orchestrations.</summary>
internal static class Children
{
    public static IEnumerable<Case> Cases =>
    [
        new("child", "Parent", "Child"),
        new("child-that-throws", "CatchingParent", "ThrowingChild"),
        new("child-whose-activity-fails", "CatchingParent", "Uncaught"),
        new("child-that-throws-uncaught", "Parent", "ThrowingChild"),
        new("child-of-a-child-fails", "CatchingParent", "ParentOfThrowing"),
        new("child-under-its-own-id", "OwnIdParent"),
        new("child-nobody-waits-for", "ForgetfulParent"),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Orchestrator<string, string>("Parent", (context, child) => context.CallSubOrchestratorAsync<string>(child, "plain"));
        registry.Orchestrator<string, string>("Child", (context, input) => Task.FromResult($"{input} of {context.Parent!.Name} {context.Parent.InstanceId}, id of {context.InstanceId.Length}"));
        registry.Orchestrator<string, string>("ThrowingChild", (_, _) => throw new InvalidOperationException("the child", new FormatException("its reason")));
        registry.Orchestrator<string, string>("ParentOfThrowing", (context, _) => context.CallSubOrchestratorAsync<string>("ThrowingChild"));
        registry.Orchestrator<string, string>("CatchingParent", CatchingAsync);
        registry.Orchestrator<string, string>("OwnIdParent", (context, _) =>
            context.CallSubOrchestratorAsync<string>("WhoAmI", new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:1")));
        registry.Orchestrator<string, string>("ForgetfulParent", (context, _) =>
        {
            var forgotten = context.CallSubOrchestratorAsync<string>("Child", "forgotten");
            return Task.FromResult($"completed {forgotten.IsCompleted}");
        });
    }

    private static async Task<string> CatchingAsync(TaskOrchestrationContext context, string child)
    {
        try
        {
            return await context.CallSubOrchestratorAsync<string>(child, "plain");
        }
        catch (TaskFailedException exception)
        {
            var failure = exception.FailureDetails;
            return string.Join(" | ", exception.Message, exception.TaskName, failure.ErrorType, failure.ErrorMessage, failure.InnerFailure?.ErrorType, failure.InnerFailure?.ErrorMessage, failure.InnerFailure?.InnerFailure?.ErrorMessage);
        }
    }
}
