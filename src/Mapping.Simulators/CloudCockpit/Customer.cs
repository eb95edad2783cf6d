namespace Mapping.Simulators.CloudCockpit;

internal sealed record Customer(Guid Id, string Name)
{
    public Guid? ResellerId { get; init; }
}
