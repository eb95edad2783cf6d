using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.Activities.AzurePlans;

/// <summary>What the look at one plan's new month found.</summary>
/// <param name="Code">Null when it stands as it shall.</param>
internal sealed record AzureProof(Guid SubscriptionId, string? Code, string? Message)
{
    private readonly string? _message = ShortText.Cut(Message);

    public string? Message
    {
        get => _message;
        init => _message = ShortText.Cut(value);
    }

    public const string SkippedCode = "Skipped";

    public bool IsRepaired { get; init; }

    public bool IsPending { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public static AzureProof Done(AzurePlan plan) => new(plan.SubscriptionId, null, null);

    public static AzureProof Skipped(AzurePlan plan, string why) => new(plan.SubscriptionId, SkippedCode, why);
}
