using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.Autotask.Http;

/// <summary><c>/ATServicesRest</c> stands for webservices.autotask.net, <c>/zones/{zone}/ATServicesRest</c> for a zone's host.</summary>
internal sealed class AutotaskEndpoints(AutotaskDatabases databases, AutotaskExchange exchange)
{
    private const string Root = "ATServicesRest";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.Map($"/{Root}/{{**path}}", (HttpContext context, string? path) => ServeRootAsync(context, path));
        routes.Map($"/zones/{{zone}}/{Root}/{{**path}}", (HttpContext context, string zone, string? path) => ServeZoneAsync(context, zone, path));
    }

    public static string ZoneUrl(HttpRequest request, AutotaskDatabase database) => $"{request.Scheme}://{request.Host}/zones/{database.Zone}/{Root}/";

    private Task ServeRootAsync(HttpContext context, string? path)
    {
        var answer = Common(context, Segments(path)) ?? AutotaskAnswers.Html(404, "File or directory not found.");
        return AutotaskExchange.WriteAsync(context, answer);
    }

    private async Task ServeZoneAsync(HttpContext context, string zone, string? path)
    {
        var segments = Segments(path);
        if (Common(context, segments) is { } common)
        {
            await AutotaskExchange.WriteAsync(context, common);
        }
        else if (segments.Length == 0 || !segments[0].Equals("V1.0", StringComparison.OrdinalIgnoreCase))
        {
            await AutotaskExchange.WriteAsync(context, AutotaskAnswers.Html(404, "File or directory not found."));
        }
        else if (databases.FindByZone(zone) is { } database)
        {
            await exchange.ServeAsync(context, database, segments[1..]);
        }
        else
        {
            // A zone that a database has left: its users are strangers there.
            await AutotaskExchange.WriteAsync(context, AutotaskAnswers.Unauthorized());
        }
    }

    private AutotaskAnswer? Common(HttpContext context, string[] path)
    {
        var isGet = context.Request.Method == "GET";
        if (path is [var version, var name] && Is(version, "V1.0") && Is(name, "zoneInformation"))
        {
            return isGet ? Zone(context.Request) : AutotaskAnswers.MethodNotAllowed(context.Request.Method);
        }

        if (path is [var only] && Is(only, "VersionInformation"))
            return AutotaskAnswers.Ok(new JsonObject { ["apiVersions"] = new JsonArray("1.0") });
        return null;
    }

    private AutotaskAnswer Zone(HttpRequest request)
    {
        var user = request.Query["user"].ToString();
        var answer = ZoneInformation.Answer(databases, user, database => ZoneUrl(request, database));
        if (databases.FindByUser(user) is { } database)
        {
            database.Log.Add(new LogEntry
            {
                At = database.Time.GetUtcNow(),
                Method = "GET",
                Path = "zoneInformation",
                Operation = "ZoneInformation",
                User = user,
                Status = answer.Status,
                Answer = answer.Body,
            });
        }

        return answer;
    }

    private static string[] Segments(string? path) => (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool Is(string segment, string name) => segment.Equals(name, StringComparison.OrdinalIgnoreCase);
}
