using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>An instance as it stands; <see cref="Input"/> only when it was asked for.</summary>
internal sealed record InstanceRecord(
    long Seq,
    string Id,
    string Name,
    OrchestrationRuntimeStatus Status,
    DateTime Created,
    DateTime Updated,
    DateTime? Ended,
    DateTime? StartAt,
    int Steps,
    int Attempts,
    long? Parent,
    IReadOnlyDictionary<string, string> Tags,
    string? CustomStatus,
    string? Output,
    TaskFailureDetails? Failure,
    string? Input);
