namespace Mapping.Functions.Autotask.Wire;

/// <param name="ItemId">Null for adjustments, even when they were applied.</param>
internal sealed record WriteAnswer(long? ItemId);
