namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>Numbers that are given once. Messages of an inbox are in the order of theirs.</summary>
internal sealed class HubNumbers(long highestSeq, long lowestMessageId, long highestMessageId)
{
    private long seq = highestSeq;
    private long messageId = highestMessageId;
    private long lowMessageId = lowestMessageId;

    public long NextSeq() => Interlocked.Increment(ref seq);

    public long NextMessageId() => Interlocked.Increment(ref messageId);

    /// <summary>The first of so many numbers that come before all others: for messages that are put back.</summary>
    public long EarlierMessageIds(int count) => Interlocked.Add(ref lowMessageId, -count);
}
