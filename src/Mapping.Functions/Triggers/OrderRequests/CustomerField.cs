using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class CustomerField
{
    private static readonly string[] Names = ["id", "name", "resellerId"];

    public static Customer? Read(RequestField field)
    {
        if (field.AsObject(Names) is not { } customer)
        {
            return null;
        }

        var id = customer.Required("id").AsGuid();
        var name = customer.Required("name").AsName();
        var resellerId = customer.Optional("resellerId").AsGuid();
        return (id, name) is ({ } guid, { } text) ? new Customer(guid, text, resellerId) : null;
    }
}
