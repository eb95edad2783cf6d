using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace Mapping.LocalHost.Hub;

/// <summary>DurableTask.Core gives a turn the system's time, and then reads the turn's messages. Where the host has another clock, the turn gets that one's time as they are read.</summary>
internal sealed class ClockedMessages(List<TaskMessage> messages, OrchestrationRuntimeState state, DateTime now) : Collection<TaskMessage>(messages), IEnumerable<TaskMessage>
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Timestamp")]
    public static extern void Stamp(HistoryEvent historyEvent, DateTime value);

    IEnumerator<TaskMessage> IEnumerable<TaskMessage>.GetEnumerator()
    {
        foreach (var historyEvent in state.NewEvents)
            Stamp(historyEvent, now);
        return GetEnumerator();
    }
}
