using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Orchestrations.AzurePlans;

/// <summary>Where a plan stands in a proof.</summary>
/// <param name="Missed">Why nobody could see whether it is suspended; null when that was seen.</param>
/// <param name="IsProved">It was proved, and counted, by an earlier look.</param>
internal sealed record AzureProofOutcome(AzurePlan Plan, AzureProof Proof, StepFault? Missed, bool IsProved)
{
    public bool IsPending => Proof.IsPending || Missed is { IsTransient: true };

    public TimeSpan? RetryAfter => Proof.RetryAfter ?? Missed?.RetryAfter;

    /// <summary>What counts for good.</summary>
    public AzureTally Ended
    {
        get
        {
            var proof = IsProved || Proof.IsPending ? AzureTally.Nothing : ProofTally;
            return IsPending ? proof : proof + new AzureTally(Plans: 1, Failed: Missed is null ? 0 : 1);
        }
    }

    /// <summary>How it stands while it waits.</summary>
    public static AzureTally Standing { get; } = new(Plans: 1, Waiting: 1);

    private AzureTally ProofTally => Proof switch
    {
        { Code: null, IsRepaired: true } => new(Repaired: 1),
        { Code: null } => new(Proved: 1),
        { Code: AzureProof.SkippedCode } => new(Skipped: 1),
        { Code: ProveAzureResetActivity.Deferred } => new(Deferred: 1),
        _ => new(Failed: 1),
    };
}
