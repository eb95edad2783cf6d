using System.Text;
using Microsoft.DurableTask.Protobuf;

namespace Mapping.WorkerHost;

/// <summary>As the Durable extension does: what an orchestrator decided together with a custom status of more than 16 KB (UTF-16) is thrown away, and it fails.</summary>
internal static class CustomStatusLimit
{
    private const int MaxBytes = 16 * 1024;

    public static OrchestratorResponse Checked(OrchestratorResponse response) =>
        response.CustomStatus is { } status && Encoding.Unicode.GetByteCount(status) > MaxBytes ? Failed(response) : response;

    private static OrchestratorResponse Failed(OrchestratorResponse response) => new()
    {
        InstanceId = response.InstanceId,
        Actions =
        {
            new OrchestratorAction
            {
                CompleteOrchestration = new CompleteOrchestrationAction
                {
                    OrchestrationStatus = OrchestrationStatus.Failed,
                    FailureDetails = new TaskFailureDetails
                    {
                        ErrorType = typeof(ArgumentException).FullName,
                        ErrorMessage = "The UTF-16 size of the JSON-serialized payload must not exceed 16 KB.",
                    },
                },
            },
        },
    };
}
