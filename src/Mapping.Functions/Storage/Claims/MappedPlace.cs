namespace Mapping.Functions.Storage.Claims;

/// <summary>What a person knows a mapping's place by, as Autotask named it when it was mapped.</summary>
/// <param name="ContractEnd">The contract's last day then.</param>
internal sealed record MappedPlace(string? Company, string? Service, string? Contract, DateOnly? ContractEnd);
