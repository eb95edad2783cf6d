namespace Mapping.Functions.Autotask;

/// <param name="IsComplete">False when Autotask has more than were asked for.</param>
internal sealed record FoundRecords<T>(IReadOnlyList<T> Records, bool IsComplete);
