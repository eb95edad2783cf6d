namespace Mapping.Functions.Storage.Ledger;

/// <summary>Another worker moved the same write. Look again before doing anything.</summary>
internal sealed class LedgerChangedException() : Exception("Another worker is at the same write.");
