using System.Collections.Concurrent;

namespace Mapping.Functions.Autotask;

/// <summary>Collects the evidence of the calls made in one activity. Flows with the async call, so that clients need no parameter for it.</summary>
internal sealed class CallRecorder : IDisposable
{
    private static readonly AsyncLocal<CallRecorder?> Ambient = new();
    private readonly ConcurrentQueue<CallEvidence> _calls = new();

    private CallRecorder()
    {
    }

    public IReadOnlyList<CallEvidence> Calls => [.. _calls];

    public static CallRecorder Start()
    {
        var recorder = new CallRecorder();
        Ambient.Value = recorder;
        return recorder;
    }

    public static void Add(CallEvidence call) => Ambient.Value?._calls.Enqueue(call);

    public void Dispose() => Ambient.Value = null;
}
