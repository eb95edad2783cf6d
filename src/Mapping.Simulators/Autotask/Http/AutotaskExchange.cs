using System.Text;
using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Faults;
using Mapping.Simulators.Logging;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>One request of one database: read, counted against the faults, carried out, logged, answered.</summary>
internal sealed class AutotaskExchange(AutotaskFaults faults)
{
    public async Task ServeAsync(HttpContext context, AutotaskDatabase database, string[] path)
    {
        var started = database.Time.GetTimestamp();
        var at = database.Time.GetUtcNow();
        var call = await ReadAsync(context.Request, database, path);
        var name = string.Join('/', path);
        var query = LogText.Cut(context.Request.QueryString.Value);
        var user = context.Request.Headers["UserName"].ToString();
        var fault = database.Faults.Next(new FaultCall(call.Method, name, call.Entity?.Name, call.Route.Operation?.ToString(), call.Route.IsWrite));

        LogEntry Entry(AutotaskAnswer? answer, bool isBroken) => new()
        {
            At = at,
            Method = call.Method,
            Path = name,
            Query = query,
            Body = LogText.Cut(call.Body),
            Entity = call.Entity?.Name,
            Operation = call.Route.Operation?.ToString(),
            User = user,
            Status = isBroken ? null : answer?.Status,
            Answer = LogText.Cut(answer?.Body),
            Milliseconds = database.Time.GetElapsedTime(started).TotalMilliseconds,
            Wrote = answer?.Wrote ?? false,
            Fault = fault?.Kind.ToString(),
        };

        void LogLate(AutotaskAnswer answer) => database.Log.Add(Entry(answer, isBroken: true) with { At = database.Time.GetUtcNow(), Fault = "LateCommit (carried out)" });
        var reply = await faults.ServeAsync(call, fault, context.Request.Headers, LogLate, context.RequestAborted);
        database.Log.Add(Entry(reply.Answer, reply.IsBroken));
        if (reply.IsBroken)
            context.Abort();
        else
            await WriteAsync(context, reply.Answer!);
    }

    public static async Task WriteAsync(HttpContext context, AutotaskAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.RetryAfter is not null)
            context.Response.Headers.RetryAfter = answer.RetryAfter;
        var bytes = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task<AutotaskCall> ReadAsync(HttpRequest request, AutotaskDatabase database, string[] path)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var uri = $"{request.Scheme}://{request.Host}{request.Path}";
        return new AutotaskCall(database, request.Method, AutotaskRouter.Resolve(request.Method, path, uri), request.Query, body, AutotaskEndpoints.ZoneUrl(request, database));
    }
}
