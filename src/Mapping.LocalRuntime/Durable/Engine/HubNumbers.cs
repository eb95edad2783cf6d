namespace Mapping.LocalRuntime.Durable.Engine;

internal sealed class HubNumbers(long highestSeq, long highestMessageId)
{
    private long seq = highestSeq;
    private long messageId = highestMessageId;

    public long NextSeq() => Interlocked.Increment(ref seq);

    public long NextMessageId() => Interlocked.Increment(ref messageId);
}
