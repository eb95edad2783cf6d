using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>The bodies of our writes.</summary>
internal static class AutotaskBodies
{
    public static NewContractService Line(long contractId, long serviceId, string marker, Price? price) =>
        new(contractId, serviceId, marker, price?.UnitPrice, price?.UnitCost);

    public static NewContractServiceAdjustment Adjustment(ContractServiceAdjustment adjustment)
    {
        var line = adjustment.ContractServiceId;
        return new NewContractServiceAdjustment(
            line,
            line is null ? adjustment.ContractId : null,
            line is null ? adjustment.ServiceId : null,
            adjustment.EffectiveDate,
            adjustment.UnitChange,
            adjustment.UnitPrice,
            adjustment.UnitCost,
            adjustment.AllowRepeatService ? true : null);
    }
}
