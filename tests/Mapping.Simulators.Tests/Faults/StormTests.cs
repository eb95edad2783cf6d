using System.Globalization;
using System.Text.Json;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Faults;

public sealed class StormTests(Support.Simulators simulators)
{
    private static readonly FaultKind[] Kinds =
    [
        FaultKind.CommitThenReset, FaultKind.LateCommit, FaultKind.ResetBeforeCommit, FaultKind.ErrorWithTexts, FaultKind.ErrorWithoutTexts, FaultKind.Html,
        FaultKind.TooManyRequests, FaultKind.ThreadRefusal, FaultKind.Slow, FaultKind.TruncatedJson, FaultKind.EndlessPages, FaultKind.DuplicatePeriod,
        FaultKind.AcknowledgeOnly, FaultKind.HumanEdit,
    ];

    [Theory]
    [InlineData(7)]
    [InlineData(2026)]
    public async Task Whatever_breaks_the_units_are_the_sum_of_the_adjustments_that_were_carried_out(int seed)
    {
        var autotask = simulators.NewAutotask();
        foreach (var (kind, index) in Kinds.Select((kind, index) => (kind, index)))
        {
            var edit = new { kind = "AdjustLine", units = 3, contractId = 29 };
            await autotask.FaultAsync(new { match = new { probability = 0.03, seed = seed + index }, action = new { kind = kind.ToString(), seconds = 0.05, edit } });
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => WorkAsync(autotask, new Random(seed + worker))));
        await WaitFor.TrueAsync(() => autotask.Database.LateCommitsWaiting == 0);

        var database = autotask.Database;
        Assert.True(database.Log.After(0).Count >= 8 * 60);
        Assert.NotEmpty(database.Adjustments);
        foreach (var row in database.Lines().SelectMany(line => line.Units))
        {
            var sum = database.Adjustments.Where(made => made.ContractServiceId == row.ContractServiceId && made.EffectiveDate <= row.StartDate).Sum(made => made.UnitChange);
            Assert.True(sum == row.Units && sum >= 0, $"seed {seed}: {row} should have {sum} units");
        }
    }

    private static async Task WorkAsync(AutotaskClient autotask, Random random)
    {
        for (var index = 0; index < 60; index++)
        {
            var service = new[] { 12, 13, 15, 16 }[random.Next(4)];
            var date = new DateOnly(2026, 1, 1).AddDays(random.Next(1_500)).ToString("O", CultureInfo.InvariantCulture);
            try
            {
                await (random.Next(4) switch
                {
                    0 => autotask.PostAsync("Contracts/29/Services", new { serviceID = service }),
                    1 => autotask.QueryAsync("ContractServiceUnits", new { op = "eq", field = "contractID", value = 29 }),
                    _ => autotask.AdjustAsync(new { contractID = 29, serviceID = service, effectiveDate = date, unitChange = random.Next(-3, 9) }),
                });
            }
            catch (Exception broken) when (broken is HttpRequestException or JsonException)
            {
                // The connection that a fault broke: what was carried out shows in the end.
            }
        }
    }
}
