namespace Microsoft.DurableTask;

/// <summary>The name of an orchestrator or activity; compared without case.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    private readonly string _version;

    public TaskName(string name)
    {
        Name = name;
        _version = name is null ? null! : string.Empty;
    }

    public string Name { get; }

    [Obsolete("Orchestrations have versions, names have none: use TaskVersion.")]
    public string Version => _version;

    public static implicit operator string(TaskName value) => value.Name;

    public static implicit operator TaskName(string value) => string.IsNullOrEmpty(value) ? default : new TaskName(value);

    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    public override string ToString() => Name;
}
