using System.Text;
using System.Text.Json.Nodes;
using Mapping.Functions.Triggers.ConnectionRequests;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Tests.Triggers.ConnectionRequests;

public class ConnectionRequestReaderTests
{
    private const string Good =
        """
        { "name": "Autotask EUR", "currency": "EUR", "userName": "api@nimbus.example", "secret": "s3cr3t!#$%&'()*",
          "integrationCode": "ABCDEFGHIJKLMNOP", "azureMarkupPercent": 12.5 }
        """;

    [Fact]
    public void A_connection_is_read_word_by_word()
    {
        var result = Read(Good);

        Assert.Empty(result.Errors);
        Assert.Equal(new NewConnection("Autotask EUR", "EUR", "api@nimbus.example", "s3cr3t!#$%&'()*", "ABCDEFGHIJKLMNOP", 12.5m), result.Connection);
    }

    [Fact]
    public void Without_a_markup_there_is_none() =>
        Assert.Equal(0, Read(Edited(body => body.Remove("azureMarkupPercent"))).Connection?.AzureMarkupPercent);

    [Theory]
    [InlineData("0")]
    [InlineData("1000")]
    [InlineData("12.34560")]
    public void A_markup_within_its_bounds_is_fine(string percent) =>
        Assert.NotNull(Read(Good.Replace("12.5", percent, StringComparison.Ordinal)).Connection);

    [Theory]
    [InlineData("name", "null")]
    [InlineData("name", "\"\"")]
    [InlineData("name", "\"a\\u0000\"")]
    [InlineData("currency", "\"eur\"")]
    [InlineData("currency", "1")]
    [InlineData("userName", "\"\"")]
    [InlineData("userName", "\"a\\r\\nX-Evil: 1\"")]
    [InlineData("secret", "null")]
    [InlineData("secret", "7")]
    [InlineData("secret", "\"tab\\there\"")]
    [InlineData("secret", "\"ключ\"")]
    [InlineData("integrationCode", "\" padded\"")]
    [InlineData("integrationCode", "{}")]
    [InlineData("azureMarkupPercent", "-1")]
    [InlineData("azureMarkupPercent", "1000.0001")]
    [InlineData("azureMarkupPercent", "1.23456")]
    [InlineData("azureMarkupPercent", "\"12\"")]
    [InlineData("azureMarkupPercent", "NaN")]
    [InlineData("zone", "\"5\"")]
    public void A_damaged_field_is_named(string field, string json)
    {
        var body = Edited(good => good[field] = "@here@").Replace("\"@here@\"", json, StringComparison.Ordinal);

        Assert.Equal(field, Assert.Single(Read(body).Errors).Field);
        Assert.Null(Read(body).Connection);
    }

    [Theory]
    [InlineData("userName", 256)]
    [InlineData("secret", 1000)]
    [InlineData("integrationCode", 1000)]
    [InlineData("name", 256)]
    public void Lengths_are_bounded(string field, int longest)
    {
        Assert.NotNull(Read(Edited(body => body[field] = new string('x', longest))).Connection);
        Assert.Equal(field, Assert.Single(Read(Edited(body => body[field] = new string('x', longest + 1))).Errors).Field);
    }

    [Fact]
    public void An_empty_object_misses_everything_but_the_markup() => Assert.Equal(
        ["name", "currency", "userName", "secret", "integrationCode"],
        Read("{}").Errors.Select(error => error.Field));

    [Fact]
    public void A_secret_is_never_in_an_error()
    {
        var secret = "hush-" + new string('x', 2000);
        var result = Read(Edited(body => (body["secret"], body["integrationCode"]) = (secret, secret)));

        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Nor_in_what_a_log_would_print()
    {
        var printed = Read(Good).Connection?.ToString();

        Assert.DoesNotContain("s3cr3t", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("ABCDEFGHIJKLMNOP", printed, StringComparison.Ordinal);
        Assert.Contains("Autotask EUR", printed, StringComparison.Ordinal);
    }

    private static (NewConnection? Connection, IReadOnlyList<FieldError> Errors) Read(string body) => ConnectionRequestReader.Read(Encoding.UTF8.GetBytes(body));

    private static string Edited(Action<JsonObject> edit)
    {
        var body = JsonNode.Parse(Good)!.AsObject();
        edit(body);
        return body.ToJsonString();
    }
}
