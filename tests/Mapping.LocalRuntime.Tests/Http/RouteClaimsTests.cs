using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mapping.LocalRuntime.Tests.Http;

public sealed class RouteClaimsTests
{
    [Theory]
    [InlineData("api/orders", "post", "api/Orders", "POST")]
    [InlineData("api/orders/{id}", "get", "api/orders/{order}", "get,post")]
    [InlineData("api/orders/{id:int}", "get", "api/orders/{number:int}", "get")]
    [InlineData("api/orders", "", "api/orders", "get")]
    [InlineData("api/{*path}", "get", "api/{*rest}", "")]
    public void The_same_request_is_claimed_once(string first, string firstVerbs, string second, string secondVerbs)
    {
        var claims = new RouteClaims();
        Add(claims, "First", first, firstVerbs);

        var refusal = Assert.Throws<LocalRuntimeException>(() => Add(claims, "Second", second, secondVerbs));

        Assert.Contains("First and Second", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"/{second}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api/orders", "get", "api/orders", "post")]
    [InlineData("api/orders/{id}", "get", "api/orders/preview", "get")]
    [InlineData("api/orders/{id:int}", "get", "api/orders/{id}", "get")]
    [InlineData("api/orders/{id}", "get", "api/orders/{*id}", "get")]
    public void Requests_that_routing_tells_apart_may_have_an_owner_each(string first, string firstVerbs, string second, string secondVerbs)
    {
        var claims = new RouteClaims();
        Add(claims, "First", first, firstVerbs);

        Assert.Null(Record.Exception(() => Add(claims, "Second", second, secondVerbs)));
    }

    private static void Add(RouteClaims claims, string function, string route, string verbs) => claims.Add(
        function, RoutePatternFactory.Parse(route), new FunctionMethods(verbs.Split(',', StringSplitOptions.RemoveEmptyEntries)));
}
