using System.Text;
using System.Text.Json;
using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;
using Mapping.Functions.Texts;

namespace Mapping.Functions.Tests.Autotask;

/// <summary>Autotask writes as much as it likes: a refusal stays one, and takes little room.</summary>
public sealed class LongAnswerTests
{
    private static readonly ContractServiceAdjustment Adjustment = new(29, 12, 4, new(2026, 11, 20), 25, 20.24m, 17.60m);

    [Theory]
    [InlineData(20_000, 500)]
    [InlineData(40_000, 500)]
    [InlineData(1_000_000, 500)]
    [InlineData(1_048_576, 500)]
    [InlineData(10_000_000, 500)]
    [InlineData(10_000_000, 200)]
    public async Task A_refusal_of_any_length_is_final_and_cut(int length, int status)
    {
        await using var autotask = await Answering(JsonSerializer.Serialize(new { errors = new[] { "No: " + new string('x', length) } }), status);

        var refusal = await RefusedAsync(autotask);

        Assert.Equal(AutotaskFailure.Refused, refusal.Failure);
        Assert.StartsWith("No: xxx", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("more characters)", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(refusal.Message.Length, LongText.Longest, LongText.Longest + 60);
        Assert.Single(autotask.Calls);
    }

    [Fact]
    public async Task Thousands_of_errors_are_one_refusal()
    {
        await using var autotask = await Answering(JsonSerializer.Serialize(new { errors = Enumerable.Range(0, 200_000).Select(number => $"Error {number}.") }));

        var refusal = await RefusedAsync(autotask);

        Assert.Equal(AutotaskFailure.Refused, refusal.Failure);
        Assert.StartsWith("Error 0. Error 1.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("… (at least ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"item":{"errors":["not this"]},"errors":[{"code":7,"message":"No \"way\" """, "No \\\"way\\\" xx")]
    [InlineData("""{"Errors": [ "First.", "Second: """, "First. Second: xx")]
    public async Task What_Autotask_says_is_read_before_its_end(string start, string said)
    {
        await using var autotask = await Answering(start + new string('x', 5_000_000) + "\"]}");

        var refusal = await RefusedAsync(autotask);

        Assert.Equal(AutotaskFailure.Refused, refusal.Failure);
        Assert.StartsWith(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_that_says_nothing_leaves_a_write_unknown()
    {
        await using var autotask = await Answering($$"""{"padding":"{{new string('x', 2_000_000)}}","errors":["too late"]}""");

        Assert.Equal(AutotaskFailure.Unknown, (await RefusedAsync(autotask)).Failure);
    }

    [Fact]
    public async Task A_refusal_is_cut_between_characters()
    {
        await using var autotask = await Answering(JsonSerializer.Serialize(new { errors = new[] { new string('x', LongText.Longest - 1) + "😀😀" } }));

        Assert.Equal($"{new string('x', LongText.Longest - 1)}… (4 more characters)", (await RefusedAsync(autotask)).Message);
    }

    [Theory]
    [InlineData("""{"errors":["broken \ud83d here"]}""")]
    [InlineData("""{"errors":[{"message":"broken \ud83d here"}]}""")]
    public async Task Half_a_character_in_a_refusal_is_shown_as_it_was_written(string body)
    {
        await using var autotask = await Answering(body);

        var refusal = await RefusedAsync(autotask);

        Assert.Equal((AutotaskFailure.Refused, """broken \ud83d here"""), (refusal.Failure, refusal.Message));
    }

    [Fact]
    public async Task A_secret_at_the_cut_goes_no_further()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) =>
            context.ErrorsAsync(new string('x', LongText.Longest - 5) + request.Headers["Secret"] + new string('y', 50_000)));

        var refusal = await RefusedAsync(autotask);

        Assert.DoesNotContain(AutotaskStandIn.Secret[..4], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_a_long_call_is_short()
    {
        var next = new string('p', 6_000);
        await using var autotask = await AutotaskStandIn.StartAsync((request, context) => request.Query.Length > 1_000
            ? context.JsonAsync("""{"items":[],"pageDetails":{"count":0}}""")
            : context.JsonAsync(
                $$$"""{"items":[],"pageDetails":{"count":0,"nextPageUrl":"http://{{{context.Request.Host}}}{{{AutotaskStandIn.Base}}}V1.0/ContractServices/query/next?paging={{{next}}}"}}"""));
        using var recorder = CallRecorder.Start();

        await autotask.Client.ListLinesAsync(autotask.Connection, 29, default);

        Assert.Equal(2, recorder.Calls.Count);
        Assert.All(recorder.Calls, call => Assert.InRange(call.Path.Length + (call.Request?.Length ?? 0) + (call.Response?.Length ?? 0), 1, 3_000));
    }

    [Fact]
    public async Task Names_are_cut_where_they_enter()
    {
        await using var autotask = await Answering($$$"""{"item":{"id":1,"companyName":"{{{new string('n', 100_000)}}}","companyType":41,"isActive":true}}""", 200);

        var company = await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default);

        Assert.InRange(company!.Name.Length, LongText.LongestName, LongText.LongestName + 40);
    }

    private static Task<AutotaskStandIn> Answering(string body, int status = 500) =>
        AutotaskStandIn.StartAsync(async (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            // Who has read enough hangs up: the rest is nobody's.
            var bytes = Encoding.UTF8.GetBytes(body);
            context.Response.ContentLength = bytes.Length;
            await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
        });

    private static Task<AutotaskException> RefusedAsync(AutotaskStandIn autotask) =>
        Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.AdjustAsync(autotask.Connection, Adjustment, default));
}
