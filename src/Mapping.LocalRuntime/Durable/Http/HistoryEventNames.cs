using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class HistoryEventNames
{
    public static string Of(HistoryEvent e) => e switch
    {
        SubOrchestrationCreated => "SubOrchestrationInstanceCreated",
        SubOrchestrationCompleted => "SubOrchestrationInstanceCompleted",
        SubOrchestrationFailed => "SubOrchestrationInstanceFailed",
        _ => e.GetType().Name,
    };
}
