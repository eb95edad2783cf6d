namespace Mapping.Simulators.CloudCockpit;

/// <summary>What a test or a demo may change; docs/differences.md says which of it is a guess.</summary>
internal sealed record CloudCockpitSettings
{
    /// <summary>From the order to its subscription.</summary>
    public double OrderDelaySeconds { get; init; } = 2;

    public bool OrdersFail { get; init; }

    public FailedOrders FailedOrders { get; init; } = FailedOrders.LeaveTheList;

    public bool CorrelationIdRequired { get; init; } = true;

    public bool UnknownCustomersAccepted { get; init; }

    /// <summary>Whether customers and subscriptions tell Microsoft's ids beside CloudCockpit's; that they are those of Microsoft's files is inferred.</summary>
    public bool ProviderIdsTold { get; init; } = true;

    public int PageSize { get; init; } = 100;
}
