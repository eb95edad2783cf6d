namespace Microsoft.DurableTask.Client;

public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,

    [Obsolete("A continued instance stays Running.")]
    ContinuedAsNew = 2,

    Failed = 3,

    [Obsolete("No instance gets this status: see Terminated.")]
    Canceled = 4,

    Terminated = 5,
    Pending = 6,
    Suspended = 7,
}
