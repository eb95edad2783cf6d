using Azure.Monitor.OpenTelemetry.Exporter;
using Mapping.Functions.Identity;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Mapping.Functions.Telemetry;

internal static class TelemetryServiceCollectionExtensions
{
    /// <summary>Traces, metrics and logs by OpenTelemetry. They go to Application Insights when it is named, authenticated by our identity.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkScopes>();
        services.Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeScopes = true);
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("Azure.*", "System.Net.Http"));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(MappingMetrics.MeterName));
        var telemetry = services.AddOpenTelemetry();
        if (configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 } address)
        {
            // From here on the host leaves the worker's telemetry to the worker.
            telemetry.UseFunctionsWorkerDefaults().UseAzureMonitorExporter(exporter =>
            {
                exporter.ConnectionString = address;
                exporter.Credential = AzureCredential.Of(clientId: null, configuration);
            });
        }

        return services;
    }
}
