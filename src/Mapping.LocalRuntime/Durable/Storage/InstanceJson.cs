using System.Text.Json;
using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable.Storage;

internal static class InstanceJson
{
    public static string? Write(Dictionary<string, string>? tags) => tags is { Count: > 0 } ? JsonSerializer.Serialize(tags) : null;

    public static string? Write(TaskFailureDetails? failure) => failure is null ? null : JsonSerializer.Serialize(failure);

    public static Dictionary<string, string> ReadTags(string? tags) =>
        tags is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(tags)!;

    public static TaskFailureDetails? ReadFailure(string? failure) =>
        failure is null ? null : JsonSerializer.Deserialize<TaskFailureDetails>(failure);
}
