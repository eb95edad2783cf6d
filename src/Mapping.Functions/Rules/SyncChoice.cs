namespace Mapping.Functions.Rules;

/// <summary>What the user chose under <em>Sync to Connection</em>.</summary>
internal sealed record SyncChoice(
    string ConnectionId,
    long CompanyId,
    long ServiceId,
    long ContractId,
    DateOnly? EffectiveDate = null,
    bool AllowRepeatService = false);
