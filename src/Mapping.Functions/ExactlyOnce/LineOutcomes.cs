using Mapping.Functions.Rules;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Where reading can't tell what became of a line: what an admin has to look at before the order is retried.</summary>
internal static class LineOutcomes
{
    private const int MostNamed = 20;

    public static WriteResult NeverShows(this LedgerWrite write) => Unknown(
        $"The line was sent {write.Entry.Sends} times and never showed on contract {write.Job.Sync.ContractId}. Look for it in Autotask, then retry the order.");

    public static WriteResult CantTell(this LedgerWrite write, IReadOnlyList<ContractServiceLine> candidates) => Unknown(
        $"It can't be told whether one of the new lines {Ids(candidates)} on contract {write.Job.Sync.ContractId} is ours. "
        + $"If one is, put '{write.Job.Marker}' into its internal description. Then retry the order: a line that is not as ordered is taken for somebody else's.");

    public static WriteResult NotTheOneOrdered(this LedgerWrite write, IReadOnlyList<ContractServiceLine> ours) => Unknown(
        $"Contract {write.Job.Sync.ContractId} has lines with this subscription's marker that are not the one ordered: {Ids(ours)}. "
        + "Look at them in Autotask, clear the marker of those that are not ours, then retry the order.");

    public static WriteResult IsGone(this LedgerWrite write, long line) => Unknown(
        $"Line {line} stood on contract {write.Job.Sync.ContractId} and does not any more. Find out in Autotask what became of it before the order is retried.");

    private static WriteResult Unknown(string message) => new(WriteState.Differs, Code: "OutcomeUnknown", Message: message);

    private static string Ids(IReadOnlyList<ContractServiceLine> lines)
    {
        var told = string.Join(", ", lines.Take(MostNamed).Select(line => $"{line.Id} (service {line.ServiceId})"));
        return lines.Count > MostNamed ? $"{told} and {lines.Count - MostNamed} more" : told;
    }
}
