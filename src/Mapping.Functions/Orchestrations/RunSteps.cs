using Mapping.Functions.Storage.Orders;
using Microsoft.DurableTask;

namespace Mapping.Functions.Orchestrations;

/// <summary>The steps of a run as the portal shows them, published as the instance's custom status.</summary>
internal sealed class RunSteps(TaskOrchestrationContext context)
{
    private readonly List<OrderStep> _steps = [];

    public IReadOnlyList<OrderStep> All => _steps;

    public int Percent { get; private set; }

    /// <summary>The step that was begun last; null before the first.</summary>
    public string? Current => _steps is [.., var last] ? last.Name : null;

    public async Task<RunEnd?> DoAsync(string name, int percentAfter, Func<Task<RunEnd?>> step)
    {
        _steps.Add(new OrderStep(name, "Running", context.CurrentUtcDateTime));
        Publish();
        var end = await step();
        _steps[^1] = _steps[^1] with
        {
            Status = end is null ? "Succeeded" : "Failed",
            Ended = context.CurrentUtcDateTime,
            Detail = end?.Message ?? (_steps[^1].Status == "Waiting" ? null : _steps[^1].Detail),
        };
        Percent = end is null ? percentAfter : Percent;
        return end;
    }

    public void Waiting(string why)
    {
        if (_steps is [.., { Status: not "Waiting" } current])
        {
            _steps[^1] = current with { Status = "Waiting", Detail = why };
            Publish();
        }
    }

    public void Detail(string detail) => _steps[^1] = _steps[^1] with { Status = "Running", Detail = detail };

    /// <summary>Ends every step that a fault left open.</summary>
    public void Close(RunEnd end)
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            if (_steps[i].Ended is null)
            {
                _steps[i] = _steps[i] with { Status = "Failed", Ended = context.CurrentUtcDateTime, Detail = end.Message };
            }
        }

        Percent = end.Code is null ? 100 : Percent;
        Publish();
    }

    private void Publish() => context.SetCustomStatus(ProgressSize.Fit(new OrderProgress([.. _steps], Percent)));
}
