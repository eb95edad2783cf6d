using Mapping.Functions.Autotask;
using Mapping.Functions.Tests.StandIns;

namespace Mapping.Functions.Tests.Autotask;

public sealed class PicklistTests
{
    private const string Company = """{"item":{"id":1,"companyName":"A","companyType":77,"isActive":true}}""";

    [Theory]
    [InlineData("""{"fields":[{"name":"companyType","picklistValues":[{"value":"1","label":"Kunde","isActive":true}]}]}""")]
    [InlineData("""{"fields":[{"name":"companyType","picklistValues":[{"value":"1","label":"Customer","isActive":false},{"value":"x","label":"Customer"}]}]}""")]
    [InlineData("""{"fields":[{"name":"companyType","picklistValues":null}]}""")]
    [InlineData("""{"fields":[]}""")]
    public async Task A_label_that_is_missing_is_named_with_its_field(string picklists)
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(Company), picklists);

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.FindCompanyAsync(autotask.Connection, 1, default));

        Assert.Equal(AutotaskFailure.Refused, failed.Failure);
        Assert.Contains("Companies.companyType", failed.Message, StringComparison.Ordinal);
        Assert.Contains("'Customer'", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picklist_without_a_known_period_is_refused()
    {
        await using var autotask = await AutotaskStandIn.StartAsync(
            (_, context) => context.JsonAsync("""{"item":{"id":12,"name":"A","isActive":true,"periodType":2,"unitPrice":1}}"""),
            """{"fields":[{"name":"periodType","picklistValues":[{"value":"2","label":"Maandelijks","isActive":true}]}]}""");

        var failed = await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.FindServiceAsync(autotask.Connection, 12, default));

        Assert.Equal("Autotask's field Services.periodType has no active value labelled 'Monthly'.", failed.Message);
    }

    [Fact]
    public async Task Picklists_are_read_once_per_connection_and_entity_until_they_are_old()
    {
        await using var autotask = await AutotaskStandIn.StartAsync((_, context) => context.JsonAsync(Company), settings: ("Autotask:PicklistCacheDuration", "01:00:00"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => autotask.Client.FindCompanyAsync(autotask.Connection, 1, default)));
        Assert.Equal(1, PicklistReads(autotask));

        await autotask.Client.FindCompanyAsync(autotask.Connection with { Key = "tenant/2" }, 1, default);
        Assert.Equal(2, PicklistReads(autotask));

        autotask.Time.Ahead = TimeSpan.FromMinutes(59);
        await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default);
        Assert.Equal(2, PicklistReads(autotask));

        autotask.Time.Ahead = TimeSpan.FromMinutes(61);
        await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default);
        Assert.Equal(3, PicklistReads(autotask));
        Assert.Equal($"{AutotaskStandIn.Base}V1.0/Companies/entityInformation/fields", autotask.Server.Requests.Last(IsPicklistRead).Path);
    }

    [Fact]
    public async Task A_failed_read_of_picklists_is_not_remembered()
    {
        var isBroken = true;
        await using var autotask = await AutotaskStandIn.StartAsync(
            (_, context) => context.JsonAsync(Company),
            picklistAnswer: context => isBroken ? context.ErrorsAsync("No.") : context.JsonAsync(AutotaskStandIn.Picklists));
        await Assert.ThrowsAsync<AutotaskException>(() => autotask.Client.FindCompanyAsync(autotask.Connection, 1, default));

        isBroken = false;

        Assert.True((await autotask.Client.FindCompanyAsync(autotask.Connection, 1, default))!.IsCustomer);
    }

    private static int PicklistReads(AutotaskStandIn autotask) => autotask.Server.Requests.Count(IsPicklistRead);

    private static bool IsPicklistRead(SeenRequest request) => request.Path.EndsWith("/fields", StringComparison.Ordinal);
}
