using Mapping.TestKit.Staging;

namespace Mapping.Browser.Tests.Support;

/// <summary>A test in the browser: with a tenant and a portal of its own. What a page complained about fails it.</summary>
public abstract class PortalTest(PortalStage stage) : IAsyncLifetime
{
    private readonly List<PortalVisit> _visits = [];
    private PortalHost? _portal;

    internal PortalStage Stage => stage;

    internal StageTenant Tenant { get; } = stage.Stage.NewTenant();

    internal PortalHost Portal => _portal ?? throw new InvalidOperationException("The portal has not started.");

    public async ValueTask InitializeAsync() => _portal = await PortalHost.StartAsync(stage.Stage.App, Tenant.Name);

    /// <summary>Signed in, unless nobody is named.</summary>
    internal async Task<PortalVisit> VisitAsync(TestUser? user, string? path = null, Screen screen = Screen.Wide, string locale = "en-GB")
    {
        var visit = await PortalVisit.OpenAsync(stage.Browser, Portal.Address, screen, locale);
        _visits.Add(visit);
        if (user is not null)
            await visit.SignInAsync(user);
        if (path is not null)
            await visit.Page.GotoAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        var complaints = _visits.SelectMany(visit => visit.Traffic.Complaints).ToArray();
        foreach (var visit in _visits)
        {
            if (TestContext.Current.TestState?.Result == TestResult.Failed)
                await Screenshots.TakeAsync(visit.Page, $"failed-{TestContext.Current.Test?.TestDisplayName.Split('(')[0].Split('.')[^1]}");
            await visit.DisposeAsync();
        }

        if (_portal is not null)
            await _portal.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(complaints);
    }
}
