using System.Reflection;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>The web application behind FunctionsApplicationBuilder.</summary>
internal static class LocalRuntimeHost
{
    private const string EnvironmentPrefix = "AZURE_FUNCTIONS_";

    public static (WebApplicationBuilder Builder, WorkerApplicationBuilder Worker) CreateBuilder(string[] args, Assembly app)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = app.GetName().Name,
            EnvironmentName = Environment.GetEnvironmentVariable($"{EnvironmentPrefix}ENVIRONMENT"),
        });
        var settings = LocalSettingsJson.Load(AppFiles.Find(LocalSettingsJson.Name));
        if (app == Assembly.GetEntryAssembly())
            SettingSources.CopyToEnvironment(settings);
        SettingSources.Add(builder.Configuration, settings);
        builder.WebHost.UseUrls(ListenAddress.Of(builder.Configuration, settings));
        return (builder, builder.Services.AddLocalRuntime(settings, app));
    }

    public static IHost Build(WebApplicationBuilder builder, Assembly assembly)
    {
        if (builder.Configuration[OpenTelemetryExport.Endpoint] is { Length: > 0 })
            OpenTelemetryExport.AddTo(builder.Services);
        var app = builder.Build();
        Cors.Use(app, app.Services);
        HostEndpoints.Map(app);
        return assembly == Assembly.GetEntryAssembly() ? new FunctionsHost(app) : app;
    }
}
