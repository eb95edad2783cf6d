using System.Text.Json.Nodes;
using Mapping.TestKit.Checking;

namespace Mapping.Scenarios.Tests.Chaos;

internal sealed record ChaosOrder(ExpectedOrder Expected, JsonObject Body, ChaosFate Fate)
{
    public string Id => Expected.OrderId;

    /// <summary>Orders of one key want one subscription.</summary>
    public string Wants => Expected.SubscriptionId?.ToString() ?? Id;
}
