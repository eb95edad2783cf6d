using Mapping.Scenarios.Tests.Faults.Support;

namespace Mapping.Scenarios.Tests.Faults;

[Collection(FaultsRunAlone.Name)]
public sealed class EveryTableFaultTests(EveryTableFaultRun run) : IClassFixture<EveryTableFaultRun>
{
    public static TheoryData<string> Kinds { get; } = [.. TableFaultCase.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_ends_mapped_once_and_exactly(string kind)
    {
        var findings = run.FindingsOf(TableFaultCase.All.Single(one => one.Name == kind));
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
