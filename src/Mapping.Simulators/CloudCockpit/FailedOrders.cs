namespace Mapping.Simulators.CloudCockpit;

/// <summary>Whether a failed order is still listed among those that are not completed.</summary>
internal enum FailedOrders
{
    LeaveTheList,
    StayListed,
}
