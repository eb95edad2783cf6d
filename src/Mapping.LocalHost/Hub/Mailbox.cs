namespace Mapping.LocalHost.Hub;

/// <summary>What waits for an instance, in the order of arrival. Guarded by the mailroom's lock.</summary>
internal sealed class Mailbox
{
    public List<Letter> Waiting { get; } = [];

    /// <summary>Its execution has begun: nothing is read before the letter that starts it.</summary>
    public bool HasBegun { get; set; } = true;

    /// <summary>What its present turn reads; null between turns.</summary>
    public Turn? Turn { get; set; }

    /// <summary>It stands in the queue of those that are ready.</summary>
    public bool IsQueued { get; set; }

    /// <summary>Turns of the present letters that were given up one after the other.</summary>
    public int Abandoned { get; set; }

    /// <summary>Kept for the next turn; null: to be read from the file.</summary>
    public List<HistoryEvent>? History { get; set; }
}
