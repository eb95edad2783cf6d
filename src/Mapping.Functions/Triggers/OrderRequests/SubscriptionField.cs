using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class SubscriptionField
{
    private static readonly string[] Names = ["id", "name", "createdAt", "startDate", "endDate"];

    public static Subscription? Read(RequestField field)
    {
        if (field.AsObject(Names) is not { } subscription)
        {
            return null;
        }

        var id = subscription.Required("id").AsGuid();
        var name = subscription.Required("name").AsName();
        var createdAt = subscription.Required("createdAt").AsInstant();
        var startDate = subscription.Required("startDate").AsDate();
        var end = subscription.Optional("endDate");
        var endDate = end.AsDate();
        if (endDate < startDate)
        {
            end.Fail("must not be before startDate");
        }

        return (id, name, createdAt, startDate) is ({ } guid, { } text, { } instant, { } date)
            ? new Subscription(guid, text, instant, date, endDate)
            : null;
    }
}
