using Mapping.Scenarios.Tests.Faults.Support;

namespace Mapping.Scenarios.Tests.Crashes.EveryStep;

[Collection(FaultsRunAlone.Name)]
public sealed class KilledAtEveryStepTests(KilledAtEveryStepRun run) : IClassFixture<KilledAtEveryStepRun>
{
    [Fact]
    public void Every_order_ends_mapped_once_and_exactly() =>
        Assert.True(run.Findings.Count == 0, string.Join(Environment.NewLine, run.Findings));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_order_was_killed_after_every_durable_step(bool isPlaced) => Assert.Empty(run.StepsWithoutKill(isPlaced));
}
