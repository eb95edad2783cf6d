namespace Mapping.Functions.Storage.Mappings;

/// <param name="MadeAt">When this run made the mapping, the same at every repeat; null when it did not.</param>
internal sealed record MappingOutcome(MappingAttempt Attempt, DateTimeOffset? MadeAt = null);
