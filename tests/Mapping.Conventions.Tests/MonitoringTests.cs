using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mapping.Conventions.Tests;

/// <summary>Alerts and workbook look at what the app measures, and operations.md says what each alert means.</summary>
public sealed partial class MonitoringTests
{
    [Theory]
    [InlineData("alerts.json")]
    [InlineData("workbook.json")]
    public void Every_metric_that_is_looked_at_is_measured(string file)
    {
        var measured = InfrastructureText.FilesOf("src/Mapping.Functions", "*.cs").SelectMany(path => Metric().Matches(File.ReadAllText(path))).Select(match => match.Value).ToHashSet();
        var looked = Metric().Matches(InfrastructureText.Read("infra", "monitoring", file)).Select(match => match.Value).ToHashSet();
        Assert.NotEmpty(looked);
        Assert.Subset(measured, looked);
    }

    [Fact]
    public void Every_alert_is_explained()
    {
        var operations = InfrastructureText.Read("docs", "operations.md");
        var alerts = JsonNode.Parse(InfrastructureText.Read("infra", "monitoring", "alerts.json"))!.AsArray().Select(alert => (string)alert!["name"]!);
        Assert.All(alerts.Append("mapping-not-healthy"), alert => Assert.Contains($"`{alert}`", operations, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"mapping\.[a-z_]+(?:\.[a-z_]+)+")]
    private static partial Regex Metric();
}
