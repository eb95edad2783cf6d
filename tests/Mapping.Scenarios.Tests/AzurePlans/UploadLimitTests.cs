using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mapping.TestKit.Staging;

namespace Mapping.Scenarios.Tests.AzurePlans;

/// <summary>A cost file has at most 104,857,600 bytes as it is sent; one byte more is refused with a sentence.</summary>
public sealed class UploadLimitTests(Stage stage)
{
    private const long MaxBytes = 104_857_600;

    /// <summary>A body that does not say its length is sent in pieces, and servers count what stands between them.</summary>
    private const long Framing = 64 * 1024;

    [Theory]
    [InlineData(MaxBytes, true)]
    [InlineData(MaxBytes - Framing, false)]
    public async Task A_file_of_the_limit_is_taken(long bytes, bool saysItsLength)
    {
        using var client = Client();

        using var answer = await client.PostAsync("/api/azure-plans/costs/import", new RowsOfSize(bytes, saysItsLength));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True((long)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["rows"]! > 400);
    }

    [Theory]
    [InlineData(MaxBytes + 1, true)]
    [InlineData(MaxBytes + 1, false)]
    public async Task One_byte_more_is_refused_with_what_to_do(long bytes, bool saysItsLength)
    {
        using var client = Client();

        using var answer = await client.PostAsync("/api/azure-plans/costs/import", new RowsOfSize(bytes, saysItsLength));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("BodyTooLarge", (string?)problem["code"]);
        Assert.Equal(
            "The file has more than 104,857,600 bytes. Nothing was imported. Send it packed with gzip, or in parts.", (string?)problem["detail"]);
    }

    private HttpClient Client()
    {
        var client = stage.NewTenant().Client();
        client.Timeout = TimeSpan.FromMinutes(5);
        // As curl does: who is refused has not sent it all.
        client.DefaultRequestHeaders.ExpectContinue = true;
        return client;
    }

    /// <summary>Daily rated usage of a stranger, in few long rows.</summary>
    private sealed class RowsOfSize(long bytes, bool saysItsLength) : HttpContent
    {
        private const int RowBytes = 200_000;
        private const string Header = "PartnerId,CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency\n";
        private const string Row = ",99999999-0000-4000-8000-000000000001,99999999-0000-4000-8000-000000000002,10/31/2026,1,EUR\n";

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Header));
            for (var left = bytes - Header.Length; left > 0;)
            {
                var size = left < 2 * RowBytes ? (int)left : RowBytes;
                size = size > RowBytes ? size / 2 : size;
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('p', size - Row.Length) + Row));
                left -= size;
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes;
            return saysItsLength;
        }
    }
}
