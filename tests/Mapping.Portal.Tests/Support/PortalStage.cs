using Mapping.Simulators.SampleData;
using Mapping.TestKit.Staging;

namespace Mapping.Portal.Tests.Support;

/// <summary>The whole stack with one tenant, its portal in front, and one mapped order.</summary>
public sealed class PortalStage : IAsyncLifetime
{
    private readonly Stage _stage = new();
    private StageTenant? _tenant;
    private StagePortal? _portal;

    internal StageTenant Tenant => _tenant ?? throw new InvalidOperationException("The stage has not started.");

    internal StagePortal Portal => _portal ?? throw new InvalidOperationException("The stage has not started.");

    internal string OrderId { get; private set; } = "";

    internal string[] Keys => [_stage.App.FunctionKey, _stage.App.DurableTaskKey, _stage.App.MasterKey];

    /// <summary>A browser of nobody yet.</summary>
    internal PortalBrowser Anonymous() => new(Portal.Address);

    internal async Task<PortalBrowser> SignedInAsync(string user)
    {
        var browser = Anonymous();
        await browser.SignInAsync(user);
        return browser;
    }

    public async ValueTask InitializeAsync()
    {
        await _stage.InitializeAsync();
        _tenant = _stage.NewTenant();
        _portal = await StagePortal.StartAsync(_tenant);
        OrderId = (await _tenant.RunAsync(SampleCatalog.AlderPremium)).OrderId;
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
            await _portal.DisposeAsync();
        await _stage.DisposeAsync();
    }
}
