namespace Mapping.LocalHost.Hub;

/// <summary>A message to an instance, on disk until the turn that reads it is.</summary>
/// <param name="Row">Its number in the file; letters are read in this order.</param>
/// <param name="Due">Not before; null: at once.</param>
/// <param name="Attempts">Lives of this process that began to work on it and ended; -1 for a letter of this life.</param>
internal sealed record Letter(long Row, TaskMessage Message, DateTime? Due, int Attempts = Letter.New)
{
    public const int New = -1;

    public string Instance => Message.OrchestrationInstance.InstanceId;

    /// <summary>Null: whichever execution of the instance is the present one.</summary>
    public string? Execution => string.IsNullOrEmpty(Message.OrchestrationInstance.ExecutionId) ? null : Message.OrchestrationInstance.ExecutionId;
}
