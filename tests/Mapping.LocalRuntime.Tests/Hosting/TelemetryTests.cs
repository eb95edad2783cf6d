using System.Collections.Concurrent;
using System.Diagnostics;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_request_has_a_span_in_the_callers_trace()
    {
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await InProcessApp.StartAsync(builder => builder.Services.AddSingleton<Gate>());
        app.Client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

        var seenInside = await app.Client.GetStringAsync("/api/echo");

        Assert.Equal(trace, seenInside);
        await Until.TrueAsync("the span", () => spans.Any(span => span.TraceId.ToHexString() == trace));
        var span = spans.Single(span => span.TraceId.ToHexString() == trace);
        Assert.Equal("Echo", span.DisplayName);
        Assert.Equal(ActivityKind.Server, span.Kind);
        Assert.Equal("http", span.GetTagItem("faas.trigger"));
    }
}
