using System.Text;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mapping.Simulators.CloudCockpit;

internal sealed class CloudCockpitEndpoints(CloudCockpitTenants tenants, TokenIssuer tokens)
{
    public const string ApiPath = "cloudcockpit/";
    public const string TokenPath = "login/oauth2/v2.0/token";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"/{TokenPath}", IssueAsync);
        routes.Map($"/{ApiPath}v1/{{**path}}", (HttpContext context, string? path) => ServeAsync(context, path ?? ""));
    }

    private async Task IssueAsync(HttpContext context)
    {
        var answer = context.Request.HasFormContentType
            ? tokens.Issue(await context.Request.ReadFormAsync(context.RequestAborted))
            : new CloudCockpitAnswer(400, """{"error":"invalid_request","error_description":"The body must be a form."}""");
        await WriteAsync(context, answer);
    }

    private async Task ServeAsync(HttpContext context, string path)
    {
        var request = context.Request;
        var correlationId = request.Headers["X-Correlation-Id"].ToString() is { Length: > 0 } id ? id : null;
        if (!tokens.IsValid(request.Headers.Authorization.ToString()))
        {
            await WriteAsync(context, CloudCockpitAnswer.Error(401, "Unauthorized", "The token is missing, wrong or expired.", correlationId));
            return;
        }

        var name = request.Headers["X-Tenant"].ToString();
        if (name.Length == 0)
        {
            await WriteAsync(context, Missing("X-Tenant", correlationId));
            return;
        }

        if (tenants.Find(name) is not { } tenant)
        {
            await WriteAsync(context, CloudCockpitAnswer.Error(403, "ForbiddenException", $"The tenant {name} is not known.", correlationId));
            return;
        }

        await ExchangeAsync(context, tenant, path, correlationId);
    }

    private static async Task ExchangeAsync(HttpContext context, CloudCockpitTenant tenant, string path, string? correlationId)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var started = tenant.Time.GetTimestamp();
        var at = tenant.Time.GetUtcNow();
        var call = new CloudCockpitCall(
            tenant, context.Request.Method, path.Split('/', StringSplitOptions.RemoveEmptyEntries), context.Request.Query, body, correlationId);
        var entity = call.Path is [var first, ..] ? first : null;
        var fault = tenant.Faults.Next(new FaultCall(call.Method, path, entity, null, call.Method == "POST"));
        var reply = correlationId is null && tenant.Settings.CorrelationIdRequired
            ? new CloudCockpitReply(Missing("X-Correlation-Id", correlationId))
            : await CloudCockpitFaults.ServeAsync(call, fault, context.RequestAborted);
        var answer = reply.Answer;
        tenant.Log.Add(new LogEntry
        {
            At = at,
            Method = call.Method,
            Path = path,
            Query = LogText.Cut(context.Request.QueryString.Value),
            Body = LogText.Cut(body),
            Entity = entity,
            Status = reply.IsBroken ? null : answer?.Status,
            Answer = LogText.Cut(answer?.Body),
            Milliseconds = tenant.Time.GetElapsedTime(started).TotalMilliseconds,
            Wrote = answer?.Wrote ?? false,
            Fault = fault?.Kind.ToString(),
        });
        if (reply.IsBroken)
            context.Abort();
        else
            await WriteAsync(context, answer!);
    }

    private static CloudCockpitAnswer Missing(string header, string? correlationId) =>
        CloudCockpitAnswer.Error(400, "ValidationException", "One or more validation failures have occurred.", correlationId, (header, "The header is required."));

    private static async Task WriteAsync(HttpContext context, CloudCockpitAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.RetryAfter is not null)
            context.Response.Headers.RetryAfter = answer.RetryAfter;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
