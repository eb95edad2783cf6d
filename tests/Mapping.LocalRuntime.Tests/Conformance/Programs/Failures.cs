using Microsoft.DurableTask;

namespace Mapping.Conformance.Programs;

/// <summary>What is left of an exception on its way from an activity or a child to the caller.</summary>
internal static class Failures
{
    public static IEnumerable<Case> Cases =>
    [
        new("uncaught", "Uncaught", "plain"),
        new("uncaught-inner", "Uncaught", "inner"),
        new("uncaught-aggregate", "Uncaught", "aggregate"),
        new("caught", "Caught", "plain"),
        new("caught-inner", "Caught", "inner"),
        new("caught-aggregate", "Caught", "aggregate"),
        new("caught-own-type", "Caught", "own"),
        new("throws-itself", "Throws", "plain"),
        new("throws-itself-with-inner", "Throws", "inner"),
        new("throws-own-type", "Throws", "own"),
        new("one-of-three-fails", "OneOfThree"),
        new("two-of-three-fail", "TwoOfThree"),
        new("wrong-result-type", "WrongResult"),
        new("wrong-input-type", "WrongInput"),
    ];

    public static void Declare(IProgramRegistry registry)
    {
        registry.Activity<string, string>("Fail", Fail);
        registry.Activity<int, int>("Number", number => number);
        registry.Orchestrator<string, string>("Uncaught", (context, kind) => context.CallActivityAsync<string>("Fail", kind));
        registry.Orchestrator<string, string>("Caught", CaughtAsync);
        registry.Orchestrator<string, string>("Throws", (_, kind) => Task.FromResult(Fail(kind)));
        registry.Orchestrator<string, string>("OneOfThree", async (context, _) =>
            string.Join(',', await Task.WhenAll(context.CallActivityAsync<string>("Fail", "none"), context.CallActivityAsync<string>("Fail", "plain"), context.CallActivityAsync<string>("Fail", "none"))));
        registry.Orchestrator<string, string>("TwoOfThree", TwoOfThreeAsync);
        registry.Orchestrator<string, int>("WrongResult", (context, _) => context.CallActivityAsync<int>("Fail", "none"));
        registry.Orchestrator<string, int>("WrongInput", (context, _) => context.CallActivityAsync<int>("Number", "no number"));
    }

    private static string Fail(string kind) => kind switch
    {
        "plain" => throw new InvalidOperationException("it is broken"),
        "inner" => throw new InvalidOperationException("outside", new ArgumentException("in between", new FormatException("inside"))),
        "aggregate" => throw new AggregateException("several", new TimeoutException("first"), new FormatException("second")),
        "own" => throw new OwnException("of our own"),
        _ => "fine",
    };

    private static async Task<string> CaughtAsync(TaskOrchestrationContext context, string kind)
    {
        try
        {
            return await context.CallActivityAsync<string>("Fail", kind);
        }
        catch (TaskFailedException exception)
        {
            var failure = exception.FailureDetails;
            return string.Join(" | ",
                exception.Message, exception.TaskName, exception.TaskId, failure.ErrorType, failure.ErrorMessage,
                failure.InnerFailure?.ErrorType, failure.InnerFailure?.ErrorMessage, failure.InnerFailure?.InnerFailure?.ErrorMessage,
                failure.IsCausedBy<InvalidOperationException>(), failure.IsCausedBy<Exception>(), failure.IsCausedBy<FormatException>(), exception.InnerException?.GetType().Name);
        }
    }

    private static async Task<string> TwoOfThreeAsync(TaskOrchestrationContext context, string input)
    {
        Task<string>[] tasks = [context.CallActivityAsync<string>("Fail", "own"), context.CallActivityAsync<string>("Fail", "none"), context.CallActivityAsync<string>("Fail", "plain")];
        try
        {
            await Task.WhenAll(tasks);
            return "all";
        }
        catch (TaskFailedException exception)
        {
            return $"{exception.FailureDetails.ErrorMessage}, {string.Join(',', tasks.Select(task => task.Status))}";
        }
    }
}
