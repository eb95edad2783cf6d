using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>Sends spans, metrics and logs where the standard OTEL_EXPORTER_OTLP_ENDPOINT says; without it nothing is exported.</summary>
internal static class OpenTelemetryExport
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string WebServer = "Microsoft.AspNetCore";
    public const string OwnSources = $"{Telemetry.SourceName}*";

    public static void AddTo(IServiceCollection services) => services.AddOpenTelemetry()
        .WithTracing(tracing => tracing.AddSource(OwnSources, WebServer))
        .WithMetrics(metrics => metrics.AddMeter(OwnSources, $"{WebServer}.Hosting"))
        .WithLogging()
        .UseOtlpExporter();
}
