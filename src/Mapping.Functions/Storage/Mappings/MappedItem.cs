namespace Mapping.Functions.Storage.Mappings;

/// <summary>A customer or offer mapping as it stands.</summary>
/// <param name="Subject">The customer's id, or the offer's variant.</param>
internal sealed record MappedItem(
    string Subject, string Name, string Target, string? TargetName, DateTimeOffset MadeAt, string? Actor);
