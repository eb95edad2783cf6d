using System.Diagnostics;
using System.Net;
using Mapping.Simulators.Autotask.Access;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.Simulators.Tests.Access;

public sealed class LimitTests(Support.Simulators simulators)
{
    // Calls that are sent together have to be inside together, on a busy machine too.
    private const int LongEnoughToMeet = 4_000;

    [Fact]
    public async Task A_fourth_simultaneous_call_of_an_entity_is_refused_other_entities_are_not()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { answerMilliseconds = LongEnoughToMeet, refusalRetryAfterSeconds = 2 });

        var services = Task.WhenAll(Enumerable.Range(0, 6).Select(_ => autotask.GetAsync("Services/12")));
        var contract = await autotask.GetAsync("Contracts/29");
        var answers = await services;

        Assert.Equal(HttpStatusCode.OK, contract.Status);
        Assert.Equal(3, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToArray();
        Assert.Equal(3, refused.Length);
        Assert.All(refused, answer => Assert.Equal("The Autotask API thread threshold of 3 threads has been exceeded.", answer.Error));
        Assert.All(refused, answer => Assert.Equal(TimeSpan.FromSeconds(2), answer.Message.Headers.RetryAfter?.Delta));
    }

    [Fact]
    public async Task Metadata_shares_the_slots_of_its_entity()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { answerMilliseconds = LongEnoughToMeet, threadLimit = 1 });

        var answers = await Task.WhenAll(autotask.GetAsync("Services/12"), autotask.GetAsync("Services/entityInformation/fields"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Without_the_limit_nothing_is_refused()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { answerMilliseconds = 200, threadLimitEnforced = false });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => autotask.GetAsync("Services/12")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public void A_slot_may_stay_taken_for_a_moment_after_the_answer()
    {
        var time = new FakeTimeProvider();
        var gate = new ThreadGate(time);
        Assert.True(gate.TryEnter("CODE", "Services", 1));
        gate.Leave("CODE", "Services", TimeSpan.FromMilliseconds(100));

        Assert.False(gate.TryEnter("code", "services", 1));
        Assert.True(gate.TryEnter("OTHER", "Services", 1));
        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(gate.TryEnter("CODE", "Services", 1));
    }

    [Fact]
    public async Task Above_the_hourly_limit_every_call_is_refused()
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { hourlyLimit = 5, latencyAtHalfMilliseconds = 0, latencyAtThreeQuartersMilliseconds = 0, refusalStatus = 500 });
        for (var index = 0; index < 5; index++)
            Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync("Services/12")).Status);

        var refused = await autotask.GetAsync("Contracts/29");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        Assert.Contains("threshold", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_use_up_the_hour_and_threshold_information_tells_it()
    {
        var autotask = simulators.NewAutotask();
        await autotask.InspectAsync(HttpMethod.Post, "calls/4100");

        Assert.Equal(
            """{"externalRequestThreshold":10000,"requestThresholdTimeframe":60,"currentTimeframeRequestCount":4101}""",
            (await autotask.GetAsync("ThresholdInformation")).Body);
    }

    [Theory]
    [InlineData(5_000, 100)]
    [InlineData(7_500, 250)]
    public async Task Answers_slow_down_as_the_hour_fills(int used, int milliseconds)
    {
        var autotask = simulators.NewAutotask();
        await autotask.SwitchAsync(new { latencyAtHalfMilliseconds = 100, latencyAtThreeQuartersMilliseconds = 250 });
        await autotask.InspectAsync(HttpMethod.Post, $"calls/{used}");
        var watch = Stopwatch.StartNew();

        await autotask.GetAsync("Services/12");

        Assert.True(watch.ElapsedMilliseconds >= milliseconds - 5, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void The_hour_rolls()
    {
        var time = new FakeTimeProvider();
        var counter = new CallCounter(time);
        counter.Add(10);
        time.Advance(TimeSpan.FromMinutes(30));
        counter.Add();
        time.Advance(TimeSpan.FromMinutes(29.9));
        Assert.Equal(11, counter.Count);
        time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(1, counter.Count);
        time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(0, counter.Count);
    }
}
