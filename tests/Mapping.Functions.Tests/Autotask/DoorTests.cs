using Mapping.Functions.Autotask;
using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Tests.StandIns;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.Functions.Tests.Autotask;

public sealed class DoorTests
{
    [Fact]
    public async Task Wrong_credentials_are_tried_by_one_of_many_calls_and_new_ones_at_once()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) =>
            request.Headers["Secret"] == "mended" ? context.JsonAsync("""{"item":null}""") : context.HtmlAsync(401));

        var calls = Enumerable.Range(0, 20).Select(number => autotask.Client.FindCompanyAsync(autotask.Connection, number, default)).ToList();
        var failures = await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<AutotaskException>(() => call)));

        Assert.All(failures, failure => Assert.Equal(AutotaskFailure.Unauthorized, failure.Failure));
        Assert.Single(autotask.Calls);
        Assert.Null(await autotask.Client.FindCompanyAsync(autotask.Connection with { Secret = "mended" }, 1, default));
    }

    [Fact]
    public async Task A_person_and_a_run_at_once_try_wrong_credentials_once()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.HtmlAsync(401));
        AutotaskConnection[] uses =
        [
            autotask.Connection,
            autotask.Connection with { IsInteractive = true },
            autotask.Connection with { Key = "tenant/2" },
            autotask.Connection with { UserName = autotask.Connection.UserName.ToUpperInvariant(), IsInteractive = true },
        ];

        var calls = uses.Select(use => autotask.Client.FindCompanyAsync(use, 1, default)).ToList();
        var failures = await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<AutotaskException>(() => call)));

        Assert.All(failures, failure => Assert.Equal(AutotaskFailure.Unauthorized, failure.Failure));
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public void A_door_is_of_zone_user_and_secret_alone_and_goes_when_nobody_uses_it()
    {
        var time = new FakeTimeProvider();
        using var doors = new AutotaskDoors(time);
        var connection = new AutotaskConnection("tenant/1", new Uri("https://zone.example/ATServicesRest/"), "user", "secret", "code");
        var door = doors.Of(connection);

        Assert.Same(door, doors.Of(connection with { IsInteractive = true, Key = "tenant/2" }));
        Assert.NotSame(door, doors.Of(connection with { Secret = "other" }));
        Assert.NotSame(door, doors.Of(connection with { UserName = "users", Secret = "ecret" }));
        Assert.NotSame(door, doors.Of(connection with { ZoneUri = new Uri("https://other.example/ATServicesRest/") }));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.NotSame(door, doors.Of(connection));
    }
}
