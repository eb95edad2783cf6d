namespace Microsoft.DurableTask;

public sealed class TaskFailedException : Exception
{
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(Describe(taskName, taskId, innerException?.Message), innerException)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException!);
    }

    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base(Describe(taskName, taskId, failureDetails?.ErrorMessage))
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails!;
    }

    internal TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails, Exception cause)
        : base(Describe(taskName, taskId, failureDetails.ErrorMessage), cause)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    public string TaskName { get; }

    public int TaskId { get; }

    public TaskFailureDetails FailureDetails { get; }

    [Obsolete("Use FailureDetails.IsCausedBy<T>().")]
    public bool IsCausedByException<T>()
        where T : Exception
        => FailureDetails.ErrorType == typeof(T).FullName;

    private static string Describe(string taskName, int taskId, string? cause)
    {
        var sentence = $"Task '{taskName}' (#{taskId}) failed with an unhandled exception";
        return cause is null ? sentence + "." : $"{sentence}: {cause}";
    }
}
