using System.Net;
using System.Net.Http.Json;
using System.Text;
using CsCheck;
using Mapping.Simulators.SampleData;
using Mapping.TestKit.Portal;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>A page token works for its own list, and nowhere else: the answer is 400 with what to do.</summary>
public sealed class ForgedTokenTests(Stage stage, ITestOutputHelper output)
{
    private const string List = "/api/audit-logs?pageSize=1";

    [Fact]
    public async Task A_token_is_good_for_its_own_list_only_and_may_be_used_again()
    {
        var (tenant, stranger) = (stage.NewTenant(), stage.NewTenant());
        await tenant.RunAsync(SampleCatalog.AlderPremium);
        using var client = tenant.Client();
        using var reseller = tenant.Client(SampleCatalog.Harbor.Context);
        using var foreigner = stranger.Client();
        var token = (await client.GetFromJsonAsync<ListPage<AuditRow>>(List))!.ContinuationToken!;

        var pages = new List<Guid>();
        for (var replay = 0; replay < 2; replay++)
            pages.Add(Assert.Single((await client.GetFromJsonAsync<ListPage<AuditRow>>($"{List}&continuationToken={token}"))!.Items).Id);
        Assert.Single(pages.Distinct());
        await IsRefusedAsync(foreigner, $"{List}&continuationToken={token}");
        await IsRefusedAsync(reseller, $"{List}&continuationToken={token}");
        await IsRefusedAsync(client, $"{List}&status=Succeeded&continuationToken={token}");
        await IsRefusedAsync(client, $"{List}&orderId=other&continuationToken={token}");
        await IsRefusedAsync(client, $"/api/connections?pageSize=1&continuationToken={token}");
        await IsRefusedAsync(client, $"{List}&continuationToken={token}&continuationToken={token}");
    }

    [Fact]
    public async Task A_token_that_was_altered_cut_or_made_up_is_refused()
    {
        var tenant = stage.NewTenant();
        await tenant.RunAsync(SampleCatalog.AlderPremium);
        using var client = tenant.Client();
        var token = (await client.GetFromJsonAsync<ListPage<AuditRow>>(List))!.ContinuationToken!;
        var altered = Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char['A', 'z']).Where((place, letter) => token[place] != letter)
            .Select((place, letter) => token[..place] + letter + token[(place + 1)..]);
        var cut = Gen.Int[1, token.Length - 1].Select(length => token[..length]);
        var madeUp = Gen.OneOf(
            HostileText.Any.Where(text => text.Length > 0), Gen.Byte.Array[1, 90].Select(Convert.ToBase64String), Gen.Int[900, 1_500].Select(length => new string('A', length)),
            Gen.Const(Convert.ToBase64String(Encoding.UTF8.GetBytes("0000000000000000000|00000000000000000000000000000000"))));

        await Gen.OneOf(altered, cut, madeUp).SampleAsync(
            forged => IsRefusedAsync(client, $"{List}&continuationToken={Uri.EscapeDataString(forged)}"), output.WriteLine, iter: 120, threads: 4);
    }

    private static async Task IsRefusedAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var error = Assert.Single((await answer.Content.ReadFromJsonAsync<ProblemReport>())!.Errors!);
        Assert.Equal("continuationToken", error.Field);
        Assert.NotEmpty(error.Message);
    }
}
