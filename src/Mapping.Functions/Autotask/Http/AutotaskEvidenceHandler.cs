using System.Globalization;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Texts;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Records every attempt for the audit log, and logs it without bodies. Headers never leave this process but to Autotask.</summary>
internal sealed partial class AutotaskEvidenceHandler(TimeProvider time, ILogger<AutotaskEvidenceHandler> logger) : DelegatingHandler
{
    private const int MaxBody = 1_000;

    /// <summary>The address of a next page is Autotask's own.</summary>
    private const int MaxPath = 1_000;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var started = time.GetTimestamp();
        var sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        string? failure = "Cancelled";
        try
        {
            var response = await base.SendAsync(request, cancellationToken);
            failure = null;
            return response;
        }
        catch (AutotaskException exception)
        {
            failure = exception.Failure.ToString();
            throw;
        }
        finally
        {
            Record(request, at, (int)time.GetElapsedTime(started).TotalMilliseconds, sent, failure);
        }
    }

    private void Record(HttpRequestMessage request, DateTimeOffset at, int milliseconds, string? sent, string? failure)
    {
        var call = AutotaskCall.Of(request);
        var answer = AutotaskAnswer.Of(request);
        var path = PathBelow(call.Base, request.RequestUri!);
        CallRecorder.Add(new CallEvidence(
            at,
            request.Method.Method,
            LongText.Start(path, MaxPath),
            (int?)answer?.Status,
            milliseconds,
            Cut(call, sent),
            Cut(call, answer?.Body),
            failure));
        Measure(call, answer, milliseconds, failure);
        LogCall(request.Method.Method, LongText.Start(path.Split('?')[0], MaxPath), (int?)answer?.Status, milliseconds, failure);
    }

    private static void Measure(AutotaskCall call, AutotaskAnswer? answer, int milliseconds, string? failure)
    {
        var connection = MappingMetrics.Tag("connection", call.Connection?.Key);
        MappingMetrics.AutotaskCalls.Add(1, connection, MappingMetrics.Tag("outcome", failure ?? ((int?)answer?.Status)?.ToString(CultureInfo.InvariantCulture)));
        MappingMetrics.AutotaskDuration.Record(milliseconds / 1000.0, connection);
    }

    private static string PathBelow(Uri @base, Uri uri)
    {
        var path = uri.PathAndQuery;
        return path.StartsWith(@base.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? path[@base.AbsolutePath.Length..] : path;
    }

    private static string? Cut(AutotaskCall call, string? body) =>
        body is null ? null : LongText.Start(Redaction.Of(call.Connection, body), MaxBody);

    [LoggerMessage(LogLevel.Debug, "Autotask {Method} {Path}: {Status} after {Milliseconds} ms {Failure}")]
    private partial void LogCall(string method, string path, int? status, int milliseconds, string? failure);
}
