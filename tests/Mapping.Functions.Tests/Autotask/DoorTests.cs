using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;

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
}
