using Mapping.LocalRuntime.Tests.Hosting.Fixtures;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class TelemetryExportTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task With_the_standard_endpoint_set_spans_metrics_and_logs_are_exported()
    {
        await using var collector = await TelemetryCollector.StartAsync();
        await using var app = await SampleAppProcess.StartAsync(
            _directory.Path,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.GetLeftPart(UriPartial.Authority)),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "50"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "100"));
        using var started = await app.Client.PostAsync("/api/durable/start/one", null);
        using var failed = await app.Client.GetAsync("/api/results/throws");

        await Until.TrueAsync("the span of the request", () => collector.Has("/v1/traces", "DurableStart"));
        await Until.TrueAsync("the span of the orchestration", () => collector.Has("/v1/traces", "GreetOrchestrator"));
        await Until.TrueAsync("metrics", () => collector.Has("/v1/metrics", "Mapping.LocalRuntime.Durable"));
        await Until.TrueAsync("the log of the failure", () => collector.Has("/v1/logs", "the secret of the function"));
    }

    public void Dispose() => _directory.Dispose();
}
