namespace Mapping.Simulators.Autotask.Contracts;

internal sealed record ContractNote(long Id, DateTimeOffset At, long ContractId, string Title, string Description);
