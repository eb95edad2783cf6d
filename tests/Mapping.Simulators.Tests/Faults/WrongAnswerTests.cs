using System.Net;
using System.Text.Json;
using Mapping.Simulators.Inspection;
using Mapping.Simulators.Tests.Support;

namespace Mapping.Simulators.Tests.Faults;

public sealed class WrongAnswerTests(Support.Simulators simulators)
{
    private const string Company = "Companies/174";

    [Theory]
    [InlineData("""{"kind":"ErrorWithTexts","errors":["Deadlocked."]}""", 500, """{"errors":["Deadlocked."]}""")]
    [InlineData("""{"kind":"ErrorWithoutTexts"}""", 500, "")]
    [InlineData("""{"kind":"ErrorWithoutTexts","status":502}""", 502, "")]
    [InlineData("""{"kind":"DuplicatePeriod"}""", 500, """{"errors":["Attempt to insert duplicate data into contract_service_period"]}""")]
    [InlineData("""{"kind":"ThreadRefusal"}""", 429, """{"errors":["The Autotask API thread threshold of 3 threads has been exceeded."]}""")]
    public async Task An_answer_instead_of_the_right_one(string action, int status, string body)
    {
        var autotask = await FaultyAsync(action);

        var faulty = await autotask.GetAsync(Company);

        Assert.Equal(((HttpStatusCode)status, body), (faulty.Status, faulty.Body));
        Assert.Equal(HttpStatusCode.OK, (await autotask.GetAsync(Company)).Status);
    }

    [Theory]
    [InlineData("""{"kind":"Html","status":404}""", 404)]
    [InlineData("""{"kind":"Html"}""", 503)]
    public async Task A_web_page_instead_of_json(string action, int status)
    {
        var autotask = await FaultyAsync(action);

        var faulty = await autotask.GetAsync(Company);

        Assert.Equal(((HttpStatusCode)status, "text/html"), (faulty.Status, faulty.Message.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("<!DOCTYPE html>", faulty.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kind":"TooManyRequests"}""", null)]
    [InlineData("""{"kind":"TooManyRequests","retryAfter":"7"}""", "7")]
    [InlineData("""{"kind":"TooManyRequests","retryAfter":"Fri, 20 Nov 2026 10:15:00 GMT"}""", "Fri, 20 Nov 2026 10:15:00 GMT")]
    public async Task A_429_with_or_without_a_time_to_wait(string action, string? retryAfter)
    {
        var autotask = await FaultyAsync(action);

        var faulty = await autotask.GetAsync(Company);

        Assert.Equal((HttpStatusCode.TooManyRequests, retryAfter), (faulty.Status, faulty.Message.Headers.RetryAfter?.ToString()));
    }

    [Fact]
    public async Task Truncated_json_after_a_write_that_counts()
    {
        var autotask = await FaultyAsync("""{"kind":"TruncatedJson"}""");

        var faulty = await autotask.PostAsync("Contracts/29/Services", new { serviceID = 12 });

        Assert.Equal(HttpStatusCode.OK, faulty.Status);
        Assert.ThrowsAny<JsonException>(() => faulty.Json);
        Assert.Single(autotask.Database.Lines(29));
    }

    [Fact]
    public async Task Empty_pages_without_end()
    {
        var autotask = await FaultyAsync("""{"kind":"EndlessPages"}""");

        var page = await autotask.QueryAsync("Companies", new { op = "gte", field = "id", value = 0 });
        for (var index = 0; index < 5; index++)
        {
            Assert.Empty(page.Ids);
            page = await autotask.PostAsync(page.NextPage!);
        }

        Assert.NotNull(page.NextPage);
    }

    [Fact]
    public async Task Named_fields_are_overlooked_without_a_word()
    {
        var autotask = await FaultyAsync("""{"kind":"IgnoreFields","fields":["internalDescription"]}""");

        var answer = await autotask.PostAsync("Contracts/29/Services", new { serviceID = 12, internalDescription = "ours" });

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(Assert.Single(autotask.Database.Lines(29)).InternalDescription);
    }

    [Fact]
    public async Task A_patch_is_acknowledged_and_not_applied()
    {
        var autotask = await FaultyAsync("""{"kind":"AcknowledgeOnly"}""");

        var answer = await autotask.PatchAsync("Services", new { id = 12, unitPrice = 1 });

        Assert.Equal("""{"itemId":12}""", answer.Body);
        Assert.Equal(22.00m, autotask.Database.Services.Find(12)!.Decimal("unitPrice"));
    }

    [Fact]
    public async Task A_lock_a_removed_right_and_a_zone_move_stay()
    {
        var locked = await FaultyAsync("""{"kind":"AccountLock"}""");
        var denied = await FaultyAsync("""{"kind":"PermissionRemoved"}""");
        var moved = await FaultyAsync("""{"kind":"ZoneMove"}""");
        for (var index = 0; index < 2; index++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await locked.GetAsync(Company)).Status);
            Assert.EndsWith("permissions to query this entity type.", (await denied.GetAsync(Company)).Error, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Unauthorized, (await moved.GetAsync(Company)).Status);
        }
    }

    [Fact]
    public async Task A_person_adds_the_same_service_right_before_our_call()
    {
        var autotask = await FaultyAsync("""{"kind":"HumanEdit","edit":{"kind":"AddLine","units":4,"internalDescription":"by hand"}}""");

        var answer = await autotask.PostAsync("Contracts/29/Services", new { serviceID = 12 });

        Assert.Contains("already associated", answer.Error, StringComparison.Ordinal);
        var line = Assert.Single(autotask.Database.Lines(29));
        Assert.Equal(("by hand", 4), (line.InternalDescription, line.Units[0].Units));
    }

    [Fact]
    public async Task A_person_changes_the_units_right_before_our_adjustment()
    {
        var autotask = simulators.NewAutotask();
        var line = await autotask.CreateLineAsync(29, 12);
        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-01-01", unitChange = 1 });
        await autotask.FaultAsync(new { match = new { entity = "ContractServiceAdjustments" }, action = new { kind = "HumanEdit", edit = new { kind = "AdjustLine", date = "2026-03-01", units = 7 } } });

        await autotask.AdjustAsync(new { contractServiceID = line, effectiveDate = "2026-02-01", unitChange = 1 });

        Assert.Equal([1, 2, 9], autotask.Database.Units(line).Take(3).Select(row => row.Units));
        Assert.Equal("a person", autotask.Database.Adjustments[1].UserName);
    }

    private async Task<AutotaskClient> FaultyAsync(string action)
    {
        var autotask = simulators.NewAutotask();
        await autotask.FaultAsync(JsonDocument.Parse($$"""{"match":{"times":1},"action":{{action}}}""").RootElement);
        return autotask;
    }
}
