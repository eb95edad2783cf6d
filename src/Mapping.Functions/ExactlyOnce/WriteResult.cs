using System.Text.Json.Serialization;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Where a write stands. Every state but <see cref="WriteState.Confirmed"/> says why.</summary>
internal sealed record WriteResult(WriteState State, long? ContractServiceId = null, string? Code = null, string? Message = null)
{
    public static readonly WriteResult Busy = new(WriteState.Busy, null, "ContractBusy", "Another order writes to the contract.");

    public static readonly WriteResult ServiceBusy = new(
        WriteState.Busy, null, "ContractBusy", "Another order's line of this service is on its way to the contract, or nobody knows whether it is.");

    [JsonIgnore]
    public bool IsWaiting => State is WriteState.Busy or WriteState.Unknown;

    public static WriteResult Confirmed(long contractServiceId) => new(WriteState.Confirmed, contractServiceId);

    public static WriteResult Refused(string? message) => new(WriteState.Refused, null, "AutotaskRefused", message);

    public static WriteResult Unknown(string message) => new(WriteState.Unknown, null, "OutcomeUnknown", message);
}
