using System.Text.Json;
using System.Text.Json.Serialization;
using Mapping.Simulators.Autotask.Http;
using Mapping.Simulators.CloudCockpit;
using Mapping.Simulators.Inspection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mapping.Simulators;

/// <summary>Both simulators on one address of this machine.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app, SimulatorState state)
    {
        _app = app;
        State = state;
        BaseUri = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri BaseUri { get; }

    /// <summary>Base up to and including <c>ATServicesRest/</c>.</summary>
    public Uri AutotaskZoneDiscoveryUri => new(BaseUri, "ATServicesRest/");

    public Uri CloudCockpitApiUri => new(BaseUri, CloudCockpitEndpoints.ApiPath);

    public Uri CloudCockpitTokenUri => new(BaseUri, CloudCockpitEndpoints.TokenPath);

    public Uri InspectionUri => new(BaseUri, InspectionEndpoints.Path);

    /// <summary>The same as the inspection shows over HTTP, for friends in this process.</summary>
    public SimulatorState State { get; }

    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var state = new SimulatorState(options);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(FormattableString.Invariant($"http://127.0.0.1:{options.Port}"));
        builder.Services.AddRoutingCore().ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var app = builder.Build();
        app.UseRouting();
        new AutotaskEndpoints(state.Databases, new AutotaskExchange(new AutotaskFaults(new AutotaskGateway(state.Databases), state.Late))).Map(app);
        new CloudCockpitEndpoints(state.Tenants, state.Tokens).Map(app);
        new InspectionEndpoints(state).Map(app);
        await app.StartAsync(cancellationToken);
        return new SimulatorHost(app, state);
    }

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new JsonStringEnumConverter());
    }

    public async ValueTask DisposeAsync()
    {
        await State.DisposeAsync();
        await _app.DisposeAsync();
    }
}
