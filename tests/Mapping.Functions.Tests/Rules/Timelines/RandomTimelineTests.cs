using Mapping.Functions.Rules;

namespace Mapping.Functions.Tests.Rules.Timelines;

/// <summary>A model of what Autotask does to the rows of a line, in every way that is thinkable, against the arithmetic.</summary>
public class RandomTimelineTests(ITestOutputHelper output)
{
    private const int Rounds = 2_000;

    [Fact]
    public void A_line_that_got_the_change_shows_the_target() => Each((model, random) =>
    {
        model.Adjust(new UnitsTimeline(model.Rows(), model.Target, model.Calendar).Change);

        var after = new UnitsTimeline(Shuffled(model.Rows(), random), model.Target, model.Calendar);
        Assert.True(after.IsReached, after.Check().Summary);
        Assert.Equal(0, after.Change);
        Assert.Null(after.Refusal());
    });

    [Fact]
    public void The_change_applied_twice_is_always_seen() => Each((model, _) =>
    {
        var change = new UnitsTimeline(model.Rows(), model.Target, model.Calendar).Change;
        model.Adjust(change);
        model.Adjust(change);

        Assert.Equal(change == 0, new UnitsTimeline(model.Rows(), model.Target, model.Calendar).IsReached);
    });

    [Fact]
    public void One_row_that_differs_or_is_missing_is_always_seen() => Each((model, random) =>
    {
        model.Adjust(new UnitsTimeline(model.Rows(), model.Target, model.Calendar).Change);
        var rows = model.Rows().ToList();
        var reached = rows.FindAll(row => row.StartDate >= model.Target.EffectiveDate);
        var damaged = reached[random.Next(reached.Count)];
        var at = rows.IndexOf(damaged);
        switch (random.Next(3))
        {
            case 0:
                rows[at] = damaged with { Units = damaged.Units + (random.Next(2) == 0 ? 1 : -1) };
                break;
            case 1:
                rows[at] = damaged with { Price = (model.Target.Units * model.Target.UnitPrice) + 0.02m };
                break;
            default:
                // Without its last row a line looks like one of a shorter contract; a first row of one day may be covered by the one before.
                if (damaged == reached[^1] || damaged == reached[0])
                    return;
                rows.RemoveAt(at);
                break;
        }

        Assert.False(new UnitsTimeline(rows, model.Target, model.Calendar).IsReached);
    });

    private static UnitsRow[] Shuffled(IReadOnlyList<UnitsRow> rows, Random random)
    {
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private void Each(Action<ModelLine, Random> check)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            check(new ModelLine(random), random);
        }
    }
}
