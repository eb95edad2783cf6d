using System.Globalization;
using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.Autotask;

public sealed class ReadFailureTests
{
    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(200)]
    public async Task A_page_of_the_web_server_is_read_again_twice_and_then_given_up(int status)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.HtmlAsync(status));

        var failed = await Failing(autotask);

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
        Assert.Equal(3, autotask.Calls.Count);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("half")]
    [InlineData("truncated")]
    [InlineData("hang")]
    public async Task A_query_whose_answer_is_lost_is_asked_again(string fault)
    {
        var asked = 0;
        await using var autotask = await AutotaskStandIn.StartAsync(
            (_, context) => Interlocked.Increment(ref asked) > 2 ? context.JsonAsync("""{"items":[{"id":1,"contractID":29,"serviceID":2}]}""") : fault switch
            {
                "reset" => Task.Run(context.Abort),
                "half" => context.BreakOffAsync("""{"items":[{"id":1,"""),
                "truncated" => context.JsonAsync("""{"items":[{"id":1,"""),
                _ => context.HangAsync(),
            },
            settings: ("Autotask:CallTimeout", fault == "hang" ? "00:00:05" : "00:01:00"));

        Assert.Single(await autotask.Client.ListLinesAsync(autotask.Connection, 29, default));
        Assert.Equal(3, autotask.Calls.Count);
        Assert.Single(autotask.Calls.Select(call => call.Body).Distinct());
    }

    [Fact]
    public async Task Wrong_credentials_are_never_tried_twice()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.HtmlAsync(401));

        Assert.Equal(AutotaskFailure.Unauthorized, (await Failing(autotask)).Failure);
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task What_Autotask_says_is_the_message()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(
            """{"errors":["Unable to find x in the ContractService Entity."," Second. ",{"message":"Third."},4]}""", 500));

        var failed = await Failing(autotask);

        Assert.Equal(AutotaskFailure.Refused, failed.Failure);
        Assert.Equal("Unable to find x in the ContractService Entity. Second. Third. 4", failed.Message);
        Assert.Single(autotask.Calls);
    }

    [Theory]
    [InlineData("The logged in Resource does not have the adequate permissions to query this entity type.", AutotaskFailure.Forbidden, 1)]
    [InlineData("The Autotask API thread threshold of 3 threads has been exceeded.", AutotaskFailure.Throttled, 3)]
    public async Task A_known_text_tells_what_can_be_done(string text, object expected, int calls)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.ErrorsAsync(text));

        var failed = await Failing(autotask);

        Assert.Equal(((AutotaskFailure)expected, text), (failed.Failure, failed.Message));
        Assert.Equal(calls, autotask.Calls.Count);
    }

    [Fact]
    public async Task A_forbidden_answer_is_forbidden()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync("{}", 403));

        Assert.Equal(AutotaskFailure.Forbidden, (await Failing(autotask)).Failure);
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_caller()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => ThrottleAsync(context, "120"));

        var failed = await Failing(autotask);

        Assert.Equal((AutotaskFailure.Throttled, TimeSpan.FromSeconds(120)), (failed.Failure, failed.RetryAfter));
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task A_long_wait_may_be_named_by_a_date()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
            ThrottleAsync(context, DateTimeOffset.UtcNow.AddMinutes(2).ToString("R", CultureInfo.InvariantCulture)));

        var failed = await Failing(autotask);

        Assert.InRange(failed.RetryAfter!.Value, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(120));
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task A_wait_without_a_length_is_left_open()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync("{}", 429));

        Assert.Null((await Failing(autotask)).RetryAfter);
        Assert.Equal(3, autotask.Calls.Count);
    }

    [Theory]
    [InlineData("1", 900)]
    [InlineData("Fri, 01 Jan 2016 00:00:00 GMT", 0)]
    public async Task A_short_wait_is_kept(string retryAfter, int atLeastMilliseconds)
    {
        var asked = 0;
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
            Interlocked.Increment(ref asked) == 1 ? ThrottleAsync(context, retryAfter) : context.JsonAsync("""{"items":[]}"""));
        var started = TimeProvider.System.GetTimestamp();

        Assert.Empty(await autotask.Client.ListLinesAsync(autotask.Connection, 29, default));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromMilliseconds(atLeastMilliseconds), TimeSpan.FromSeconds(30));
        Assert.Equal(2, autotask.Calls.Count);
    }

    [Fact]
    public async Task An_answer_of_another_shape_is_no_answer()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync("""{"items":{"id":1}}"""));

        Assert.Equal(AutotaskFailure.Unavailable, (await Failing(autotask)).Failure);
    }

    [Fact]
    public async Task A_page_of_an_unheard_of_character_set_is_no_answer_either()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) =>
        {
            context.Response.ContentType = "text/html; charset=klingon";
            return context.Response.Body.WriteAsync("nuqneH"u8.ToArray()).AsTask();
        });

        Assert.Equal(AutotaskFailure.Unavailable, (await Failing(autotask)).Failure);
    }

    private static Task ThrottleAsync(HttpContext context, string retryAfter)
    {
        context.Response.Headers.RetryAfter = retryAfter;
        return context.JsonAsync("{}", 429);
    }

    private static Task<AutotaskException> Failing(AutotaskStandIn autotask) =>
        Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.ListLinesAsync(autotask.Connection, 29, default));
}
