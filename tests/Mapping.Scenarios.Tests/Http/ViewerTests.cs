using System.Net;
using System.Reflection;
using Mapping.Functions.Audit;
using Mapping.TestKit.Staging;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Scenarios.Tests.Http;

/// <summary>A viewer changes nothing, on no route.</summary>
public sealed class ViewerTests(Stage stage)
{
    private static readonly string[] ReadingPosts =
    [
        "orders/preview", "connections/{id}/customer-mappings/suggestions", "connections/{id}/offer-mappings/suggestions", "connections/{id}/subscription-mappings/check",
    ];

    public static TheoryData<string, string> WritingRoutes() =>
    [
        .. from type in typeof(AuditReader).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
           from parameter in method.GetParameters()
           let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
           where trigger is { AuthLevel: AuthorizationLevel.Function, Route: not null }
           from verb in trigger.Methods ?? []
           where verb != "get" && !ReadingPosts.Contains(trigger.Route)
           select (verb, trigger.Route),
    ];

    [Theory]
    [MemberData(nameof(WritingRoutes))]
    public async Task A_viewer_is_turned_away(string verb, string route)
    {
        using var client = stage.NewTenant().Client();
        client.DefaultRequestHeaders.Add("X-Role", "Viewer");
        var path = System.Text.RegularExpressions.Regex.Replace(route, @"\{[^}]+\}", "any");
        using var request = new HttpRequestMessage(new HttpMethod(verb.ToUpperInvariant()), $"/api/{path}?confirm=true") { Content = new StringContent("{}") };

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_viewer_reads_and_an_unknown_role_is_named()
    {
        using var viewer = stage.NewTenant().Client();
        viewer.DefaultRequestHeaders.Add("X-Role", "Viewer");
        using var unknown = stage.NewTenant().Client();
        unknown.DefaultRequestHeaders.Add("X-Role", "Owner");

        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(new Uri("/api/orders", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync(new Uri("/api/audit-logs", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await unknown.GetAsync(new Uri("/api/orders", UriKind.Relative))).StatusCode);
    }
}
