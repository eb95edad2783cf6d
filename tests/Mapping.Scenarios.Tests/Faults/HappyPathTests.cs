using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Faults;

/// <summary>The fault tests are as complete as their list of calls.</summary>
[Collection(FaultsRunAlone.Name)]
public sealed class HappyPathTests(Stage stage)
{
    [Fact]
    public async Task The_positions_are_all_calls_of_a_first_order()
    {
        await using var faults = await FaultStage.StartAsync(stage);
        var one = await faults.NewCaseAsync("no fault");

        var end = await one.RunAsync();

        // The zone is asked for when the connection is made.
        var positions = (await one.CallsAsync())
            .Where(call => call.Operation != "ZoneInformation")
            .GroupBy(call => (call.Entity, call.Operation))
            .SelectMany(calls => calls.Select((_, index) => new CallPosition(calls.Key.Entity, calls.Key.Operation!, index + 1)));
        Assert.Equal("Mapped", end.Status);
        Assert.Equal(CallPosition.HappyPath.Select(position => $"{position}").Order(), positions.Select(position => $"{position}").Order());
        Assert.Empty(await one.FindingsAsync(end));
    }
}
