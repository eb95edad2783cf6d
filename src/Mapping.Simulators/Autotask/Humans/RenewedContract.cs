namespace Mapping.Simulators.Autotask.Humans;

/// <param name="Lines">The new line of each old one.</param>
internal sealed record RenewedContract(long ContractId, IReadOnlyDictionary<long, long> Lines);
