namespace Mapping.Simulators.CloudCockpit;

internal enum OrderStatus
{
    Processing,
    Completed,
    Failed,
}
