using System.Reflection;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>The same app on the older HostBuilder.</summary>
internal static class GenericHost
{
    public static IHostBuilder Configure(IHostBuilder builder, Action<HostBuilderContext, WorkerApplicationBuilder> configure)
    {
        var app = Assembly.GetEntryAssembly()!;
        var settings = StartFailure.Guard(app, () => LocalSettingsJson.Load(AppFiles.Find(LocalSettingsJson.Name)));
        SettingSources.CopyToEnvironment(settings);
        builder.ConfigureAppConfiguration((context, configuration) =>
        {
            SettingSources.Add(configuration, settings);
            using var soFar = (ConfigurationRoot)new ConfigurationBuilder().AddConfiguration(context.Configuration).AddConfiguration(configuration.Build()).Build();
            configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>(WebHostDefaults.ServerUrlsKey, string.Join(';', ListenAddress.Of(soFar, settings)))]);
        });
        builder.ConfigureServices((context, services) =>
        {
            if (context.Configuration[OpenTelemetryExport.Endpoint] is { Length: > 0 })
                OpenTelemetryExport.AddTo(services);
            services.AddLogging(logging => logging.AddConfiguration(context.Configuration.GetSection("Logging")).AddConsole());
            configure(context, services.AddLocalRuntime(settings, app));
        });
        return builder.ConfigureWebHost(web => web
            .UseKestrelCore()
            .Configure(application =>
            {
                Cors.Use(application, application.ApplicationServices);
                application.UseRouting();
                application.UseEndpoints(HostEndpoints.Map);
            }));
    }
}
