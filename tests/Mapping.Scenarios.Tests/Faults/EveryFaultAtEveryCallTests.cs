using Mapping.Scenarios.Tests.Faults.Support;

namespace Mapping.Scenarios.Tests.Faults;

[Collection(FaultsRunAlone.Name)]
public sealed class EveryFaultAtEveryCallTests(EveryFaultRun run) : IClassFixture<EveryFaultRun>
{
    public static TheoryData<string> Kinds { get; } = [.. FaultKindCase.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_ends_exactly(string kind)
    {
        var findings = run.FindingsOf(kind);
        Assert.True(findings.Count == 0, string.Join(Environment.NewLine, findings));
    }
}
