using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.OrderRequests;

internal static class SyncChoiceField
{
    // In Autotask the company 0 is the MSP itself.
    private const long OwnCompany = 0;

    private static readonly string[] Names =
        ["connectionId", "companyId", "serviceId", "contractId", "effectiveDate", "allowRepeatService"];

    public static SyncChoice? Read(RequestField field)
    {
        if (field.AsObject(Names) is not { } sync)
        {
            return null;
        }

        var connectionId = sync.Required("connectionId").AsIdentifier();
        var companyId = sync.Required("companyId").AsRecordId(OwnCompany);
        var serviceId = sync.Required("serviceId").AsRecordId(1);
        var contractId = sync.Required("contractId").AsRecordId(1);
        var effectiveDate = sync.Optional("effectiveDate").AsDate();
        var allowRepeatService = sync.Optional("allowRepeatService").AsFlag() ?? false;
        return (connectionId, companyId, serviceId, contractId) is ({ } connection, { } company, { } service, { } contract)
            ? new SyncChoice(connection, company, service, contract, effectiveDate, allowRepeatService)
            : null;
    }
}
