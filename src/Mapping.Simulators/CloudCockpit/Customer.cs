namespace Mapping.Simulators.CloudCockpit;

internal sealed record Customer(Guid Id, string Name)
{
    public Guid? ResellerId { get; init; }

    /// <summary>Microsoft's id: the customer's own tenant. Another one than CloudCockpit's.</summary>
    public Guid ProviderCustomerId { get; init; } = ProviderIds.Of(Id);
}
