namespace Mapping.Functions.Storage.Leases;

/// <summary>The lease ran out and somebody else writes to the contract now: nothing may be sent.</summary>
internal sealed class LeaseLostException() : Exception("The contract's lease was lost before the write.");
