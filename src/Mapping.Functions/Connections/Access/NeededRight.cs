using Mapping.Functions.Autotask;

namespace Mapping.Functions.Connections.Access;

/// <summary>A right without which mapping fails, and where Autotask's security levels hide it.</summary>
internal sealed record NeededRight(string Entity, string Right, Func<EntityAccess, bool> IsIn, string Remedy)
{
    public static readonly IReadOnlyList<NeededRight> All =
    [
        new(AutotaskEntity.Companies, "Query", access => access.MayQuery, "Security level of the API user → CRM: company access “All” for customers."),
        new(AutotaskEntity.Services, "Query", access => access.MayQuery, "Security level of the API user → Admin: view Products, Services & Inventory."),
        new(AutotaskEntity.Contracts, "Query", access => access.MayQuery, "Security level of the API user → Contracts: may view contracts."),
        new(AutotaskEntity.ContractServices, "Query", access => access.MayQuery, "Security level of the API user → Contracts: may view contracts."),
        new(AutotaskEntity.ContractServices, "Create", access => access.MayCreate, ModifyContracts),
        new(AutotaskEntity.ContractServices, "Update", access => access.MayUpdate, ModifyContracts),
        new(AutotaskEntity.ContractServiceUnits, "Query", access => access.MayQuery, "Security level of the API user → Contracts: may view contracts."),
        new(AutotaskEntity.ContractServiceAdjustments, "Create", access => access.MayCreate, ModifyContracts),
    ];

    private const string ModifyContracts = "Security level of the API user → Contracts: can modify services and bundles on a contract.";

    public RightCheck Check(EntityAccess access) => new(Entity, Right, IsIn(access), IsIn(access) ? null : Remedy);
}
