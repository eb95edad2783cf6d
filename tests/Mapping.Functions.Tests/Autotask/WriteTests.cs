using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.Autotask;

public sealed class WriteTests
{
    private static readonly ContractServiceAdjustment Adjustment = new(29, 12, 4, new(2026, 11, 20), 25, 20.24m, 17.60m);

    [Fact]
    public async Task A_line_is_created_below_its_contract_with_our_marker()
    {
        await using var autotask = await Answering("""{"itemId":4711}""");

        Assert.Equal(4711, await autotask.Client.CreateLineAsync(autotask.Connection, 29, 12, "CloudCockpit ab cd", null, default));

        Sent(autotask, "POST", "/Contracts/29/Services", """{"contractID":29,"serviceID":12,"internalDescription":"CloudCockpit ab cd"}""");
    }

    [Fact]
    public async Task A_line_carries_its_price_from_the_start()
    {
        await using var autotask = await Answering("""{"itemId":4711}""");

        await autotask.Client.CreateLineAsync(autotask.Connection, 29, 12, "CloudCockpit ab cd", new(17.60m, 20.24m, "EUR"), default);

        Sent(
            autotask,
            "POST",
            "/Contracts/29/Services",
            """{"contractID":29,"serviceID":12,"internalDescription":"CloudCockpit ab cd","unitPrice":20.24,"unitCost":17.60}""");
    }

    [Fact]
    public async Task A_line_is_marked_by_changing_nothing_else()
    {
        await using var autotask = await Answering("""{"itemId":null}""");

        await autotask.Client.MarkLineAsync(autotask.Connection, 29, 4711, "CloudCockpit ab cd", default);

        Sent(autotask, "PATCH", "/Contracts/29/Services", """{"id":4711,"internalDescription":"CloudCockpit ab cd"}""");
    }

    [Theory]
    [InlineData("""{"itemId":null}""")]
    [InlineData("""{"itemId":77,"errors":[]}""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_adjustment_has_succeeded_when_nothing_says_otherwise(string body)
    {
        await using var autotask = await Answering(body);

        await autotask.Client.AdjustAsync(autotask.Connection, Adjustment, default);

        Sent(
            autotask,
            "POST",
            "/Contracts/29/ServiceAdjustments",
            """{"contractServiceID":4,"effectiveDate":"2026-11-20","unitChange":25,"adjustedUnitPrice":20.24,"adjustedUnitCost":17.60}""");
    }

    [Fact]
    public async Task An_adjustment_without_a_line_names_contract_and_service_and_may_repeat_it()
    {
        await using var autotask = await Answering("""{"itemId":null}""");
        var repeat = Adjustment with { ContractServiceId = null, UnitPrice = null, UnitCost = null, UnitChange = -3, AllowRepeatService = true };

        await autotask.Client.AdjustAsync(autotask.Connection, repeat, default);

        Sent(
            autotask,
            "POST",
            "/Contracts/29/ServiceAdjustments",
            """{"contractID":29,"serviceID":12,"effectiveDate":"2026-11-20","unitChange":-3,"allowRepeatService":true}""");
    }

    [Theory]
    [InlineData("reset", AutotaskFailure.Unknown)]
    [InlineData("hang", AutotaskFailure.Unknown)]
    [InlineData("truncated", AutotaskFailure.Unknown)]
    [InlineData("half a body", AutotaskFailure.Unknown)]
    [InlineData("200 html", AutotaskFailure.Unknown)]
    [InlineData("another shape", AutotaskFailure.Unknown)]
    [InlineData("302", AutotaskFailure.Unknown)]
    [InlineData("404 html", AutotaskFailure.Unknown)]
    [InlineData("408", AutotaskFailure.Unknown)]
    [InlineData("500", AutotaskFailure.Unknown)]
    [InlineData("500 without errors", AutotaskFailure.Unknown)]
    [InlineData("503", AutotaskFailure.Unknown)]
    [InlineData("401", AutotaskFailure.Unauthorized)]
    [InlineData("404 json", AutotaskFailure.Refused)]
    [InlineData("405", AutotaskFailure.Refused)]
    [InlineData("429", AutotaskFailure.Throttled)]
    [InlineData("threads", AutotaskFailure.Throttled)]
    [InlineData("rights", AutotaskFailure.Forbidden)]
    [InlineData("refused", AutotaskFailure.Refused)]
    [InlineData("200 with errors", AutotaskFailure.Refused)]
    public async Task A_write_is_sent_exactly_once_whatever_goes_wrong(string fault, object expected)
    {
        await using var autotask = await AutotaskStandIn.StartAsync(
            (request, context) => request.Method == "GET" ? context.JsonAsync("""{"item":null}""") : FaultAsync(fault, context),
            settings: ("Autotask:CallTimeout", fault == "hang" ? "00:00:05" : "00:01:00"));

        foreach (var write in Writes(autotask))
        {
            // Credentials of its own: refused ones are not tried again. A pooled connection: the transport itself must not repeat the write either.
            var connection = autotask.Connection with { UserName = $"{Guid.NewGuid():N}@user.example" };
            await autotask.Client.FindCompanyAsync(connection, 1, default);
            var before = autotask.Calls.Count;

            var failed = await Assert.ThrowsAsync<AutotaskException>(() => write(connection));

            Assert.Equal((AutotaskFailure)expected, failed.Failure);
            Assert.Equal(1, autotask.Calls.Count - before);
        }
    }

    [Fact]
    public async Task A_write_that_finds_nobody_listening_was_not_sent()
    {
        var gone = new TcpListener(IPAddress.Loopback, 0);
        gone.Start();
        var zone = new Uri($"http://{gone.LocalEndpoint}{AutotaskStandIn.Base}");
        gone.Stop();
        await using var autotask = await Answering("{}");

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(autotask.Connection with { ZoneUri = zone }, Adjustment, default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task A_write_to_a_name_that_does_not_exist_was_not_sent()
    {
        await using var autotask = await Answering("{}");
        var nowhere = autotask.Connection with { ZoneUri = new Uri("http://autotask.invalid/ATServicesRest/") };

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(nowhere, Adjustment, default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task A_write_whose_handshake_never_ends_was_not_sent()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync("{}"), settings: ("Autotask:CallTimeout", "00:00:00.3"));
        var zone = new Uri($"https://{silent.LocalEndpoint}{AutotaskStandIn.Base}");

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(autotask.Connection with { ZoneUri = zone }, Adjustment, default));

        Assert.Equal(AutotaskFailure.Unavailable, failed.Failure);
    }

    [Fact]
    public async Task A_write_that_its_caller_cancels_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await using var autotask = await AutotaskStandIn.StartAsync(async (_, context) =>
        {
            await cancelled.CancelAsync();
            await context.HangAsync();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => autotask.Client.AdjustAsync(autotask.Connection, Adjustment, cancelled.Token));
        Assert.Single(autotask.Calls);
    }

    private static Func<AutotaskConnection, Task>[] Writes(AutotaskStandIn autotask) =>
    [
        connection => autotask.Client.CreateLineAsync(connection, 29, 12, "marker", null, default),
        connection => autotask.Client.MarkLineAsync(connection, 29, 4, "marker", default),
        connection => autotask.Client.AdjustAsync(connection, Adjustment, default),
    ];

    private static Task FaultAsync(string fault, HttpContext context) => fault switch
    {
        "reset" => Task.Run(context.Abort),
        "hang" => context.HangAsync(),
        "truncated" => context.JsonAsync("""{"itemId":4"""),
        "half a body" => context.BreakOffAsync("""{"itemId":"""),
        "200 html" => context.HtmlAsync(200),
        "another shape" => context.JsonAsync("""{"itemId":{"id":1}}"""),
        "302" => Redirect(context),
        "404 html" => context.HtmlAsync(404),
        "404 json" => context.JsonAsync("""{"Message":"No HTTP resource was found that matches the request URI."}""", 404),
        "405" => context.JsonAsync("""{"Message":"The requested resource does not support http method 'POST'."}""", 405),
        "408" => context.HtmlAsync(408),
        "500" => context.HtmlAsync(500),
        "500 without errors" => context.JsonAsync("""{"Message":"An error has occurred.","errors":[]}""", 500),
        "503" => context.HtmlAsync(503),
        "401" => context.HtmlAsync(401),
        "429" => context.HtmlAsync(429),
        "threads" => context.ErrorsAsync("The Autotask API thread threshold of 3 threads has been exceeded."),
        "rights" => context.ErrorsAsync("The logged in Resource does not have the adequate permissions to create this entity type."),
        "refused" => context.ErrorsAsync("ContractServiceAdjustment effectiveDate must be between the start date and end date."),
        "200 with errors" => context.JsonAsync("""{"itemId":null,"errors":["No."]}"""),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    private static Task Redirect(HttpContext context)
    {
        context.Response.Redirect("/elsewhere");
        return Task.CompletedTask;
    }

    private static void Sent(AutotaskStandIn autotask, string method, string path, string body)
    {
        var call = Assert.Single(autotask.Calls);
        Assert.Equal((method, $"{AutotaskStandIn.Base}V1.0{path}"), (call.Method, call.Path));
        Assert.Equal("application/json", call.Headers["Content-Type"].Split(';')[0]);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(call.Body)), call.Body);
    }

    private static Task<AutotaskStandIn> Answering(string body) => AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(body));
}
