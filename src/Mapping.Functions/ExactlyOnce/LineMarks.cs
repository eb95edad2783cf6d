using Mapping.Functions.Autotask;

namespace Mapping.Functions.ExactlyOnce;

/// <summary>Our marker on a line. To set it again is safe, so that a refusal is not the end: the run comes back until its deadline.</summary>
internal static class LineMarks
{
    /// <returns>Null when it is done, else what to come back with.</returns>
    public static async Task<WriteResult?> MarkAsync(
        this IAutotaskClient autotask, LedgerWrite write, long line, CancellationToken cancellationToken)
    {
        try
        {
            await autotask.MarkLineAsync(write.Session.Autotask, write.Job.Sync.ContractId, line, write.Job.Marker, cancellationToken);
            return null;
        }
        catch (AutotaskException refusal) when (refusal.Failure == AutotaskFailure.Refused)
        {
            return WriteResult.Unknown($"Line {line} on contract {write.Job.Sync.ContractId} can't be marked as ours: {refusal.Message}");
        }
    }
}
