using CsCheck;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Tests.Triggers;

public class PageTokenTests
{
    private const string Position = "2516123456789012345|0123456789abcdef0123456789abcdef";

    private static readonly Caller Ada = new("alder.example", "csp", "ada", "c-1");

    [Fact]
    public void A_token_brings_its_position_back_whatever_it_is() =>
        Gen.String[Gen.Char[' ', '~'], 1, 200].Sample(position => Tokens().Read(Tokens().Write(position)!) == position);

    [Fact]
    public void The_last_page_has_no_token() => Assert.Null(Tokens().Write(null));

    [Theory]
    [InlineData("?pageSize=7&orderId=a&status=Failed")]
    [InlineData("?STATUS=Failed&orderId=a&code=some-key&continuationToken=x")]
    public void The_order_of_the_filters_the_page_size_and_the_key_do_not_matter(string query) =>
        Assert.Equal(Position, Tokens(query: query).Read(Tokens(query: "?status=Failed&orderId=a").Write(Position)!));

    [Fact]
    public void A_token_of_another_list_is_none()
    {
        var token = Tokens(query: "?status=Failed").Write(Position)!;

        PageTokens[] others =
        [
            Tokens(), Tokens(query: "?status=Succeeded"), Tokens(query: "?status=Failed&customer=a"), Tokens(query: "?orderId=Failed"),
            Tokens(path: "/api/connections", query: "?status=Failed"),
            Tokens(Ada with { Tenant = "birch.example" }, query: "?status=Failed"),
            Tokens(Ada with { Context = "reseller:r1" }, query: "?status=Failed"),
            Tokens(new Caller("alder.examplecsp", "", "ada", ""), query: "?status=Failed"),
        ];
        Assert.Equal(Position, Tokens(Ada with { Actor = "bob", CorrelationId = "c-2" }, query: "?status=Failed").Read(token));
        Assert.All(others, other => Assert.Null(other.Read(token)));
    }

    [Fact]
    public void A_token_that_was_altered_at_any_place_is_none()
    {
        var token = Tokens().Write(Position)!;

        Gen.Select(Gen.Int[0, token.Length - 1], Gen.Char).Sample((place, letter) =>
            token[place] == letter || Tokens().Read(token[..place] + letter + token[(place + 1)..]) is null);
        Assert.All(Enumerable.Range(0, token.Length), length => Assert.Null(Tokens().Read(token[..length])));
        Assert.All(new[] { "A", "=", "%", "AAAA", token }, more => Assert.Null(Tokens().Read(token + more)));
    }

    [Fact]
    public void What_is_no_token_is_none() => Gen.OneOf(Gen.String, Gen.String.AlphaNumeric, Gen.Byte.Array.Select(Convert.ToBase64String))
        .Sample(text => Tokens().Read(text) is null);

    private static PageTokens Tokens(Caller? caller = null, string path = "/api/audit-logs", string query = "")
    {
        var request = new DefaultHttpContext().Request;
        (request.Path, request.QueryString) = (path, new QueryString(query));
        return new PageTokens(request, caller ?? Ada);
    }
}
