using Mapping.LocalRuntime.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

// Microsoft.Azure.Functions.Worker.OpenTelemetry
public static class ConfigureFunctionsOpenTelemetry
{
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(OpenTelemetryExport.OwnSources));
        builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(OpenTelemetryExport.OwnSources));
        return builder;
    }
}
