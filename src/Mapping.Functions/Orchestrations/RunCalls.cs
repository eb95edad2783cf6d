using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;

namespace Mapping.Functions.Orchestrations;

/// <summary>The evidence of a run's calls: of one that waited for hours, the first and the last of thousands. The audit log holds no more, and each of its rows carries them.</summary>
internal sealed class RunCalls
{
    private const int Side = 100;

    private readonly List<CallEvidence> _first = [];
    private readonly Queue<CallEvidence> _last = new();
    private int _leftOut;

    public IReadOnlyList<CallEvidence> All =>
        _leftOut == 0 ? [.. _first, .. _last] : [.. _first, LeftOutCalls.Of(_first[^1].At, _leftOut), .. _last];

    public void Add(IReadOnlyList<CallEvidence> calls)
    {
        foreach (var call in calls)
        {
            if (_first.Count < Side)
            {
                _first.Add(call);
                continue;
            }

            _last.Enqueue(call);
            if (_last.Count > Side)
            {
                _last.Dequeue();
                _leftOut++;
            }
        }
    }
}
