using Mapping.Functions.Activities;
using Mapping.Functions.ExactlyOnce;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Ledger;
using Mapping.Functions.Tests.Rules;

namespace Mapping.Functions.Tests.ExactlyOnce;

public sealed class LinesOnContractTests
{
    private static readonly MappingJob Job = new(new Caller("tenant", "csp", "ada", "corr-1"), Sample.License.Order, Sample.Bought, "run-1", Attempt: 1);

    [Theory]
    [InlineData(3)]
    [InlineData(10_000)]
    public void The_lines_that_stand_fit_a_property_and_only_later_ones_are_new(int count)
    {
        var standing = Enumerable.Range(1, count).Select(number => Line(8_000_000_000_000_000_000 + (2L * number))).ToList();
        var entry = new LedgerEntry { StandingLines = new LinesOnContract(Job, [.. standing, Line(7, serviceId: 99)]).Ids };
        var later = Line(8_000_000_000_000_000_000 + (2L * count) + 2);

        Assert.InRange(entry.StandingLines.Length, 1, 32_768);
        Assert.Equal([later], new LinesOnContract(Job, [.. standing, later]).NewSince(entry));
    }

    private static ContractServiceLine Line(long id, long? serviceId = null) => new(id, Job.Sync.ContractId, serviceId ?? Job.Sync.ServiceId, null);
}
