using Mapping.Scenarios.Tests.Faults.Support;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Chaos;

/// <summary>The promise, whatever happens. A small run by default; docs/testing.md has the command for large ones.</summary>
[Collection(FaultsRunAlone.Name)]
public sealed class ChaosTests(Stage stage, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_order_ends_once_and_exactly()
    {
        var report = await new ChaosRun(stage, ChaosOptions.FromEnvironment()).RunAsync();

        output.WriteLine($"{report}");
        Assert.True(report.Findings.Count == 0, $"{report}");
        Assert.True(report.Kills > 0, $"Nothing was killed. {report}");
        Assert.True(report.Faults > report.Calls / 10, $"Too few faults. {report}");
    }
}
