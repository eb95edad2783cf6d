using System.Collections.Frozen;

namespace Mapping.Simulators.Autotask.Entities;

internal static class EntityCatalog
{
    private static readonly FrozenDictionary<string, EntityDefinition> ByName = new[]
    {
        CompanyDefinition.Value, ServiceDefinition.Value, ContractDefinition.Value, ContractServiceDefinition.Value,
        ContractServiceAdjustmentDefinition.Value, ContractServiceUnitDefinition.Value, BillingCodeDefinition.Value, BillingItemDefinition.Value,
    }.ToFrozenDictionary(definition => definition.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, EntityDefinition> ContractChildren = new Dictionary<string, EntityDefinition>
    {
        ["Services"] = ContractServiceDefinition.Value,
        ["ServiceAdjustments"] = ContractServiceAdjustmentDefinition.Value,
        ["ServiceUnits"] = ContractServiceUnitDefinition.Value,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<EntityDefinition> All => ByName.Values;

    public static EntityDefinition? Find(string name) => ByName.GetValueOrDefault(name);

    public static EntityDefinition? FindChild(EntityDefinition parent, string name) =>
        parent == ContractDefinition.Value ? ContractChildren.GetValueOrDefault(name) : null;
}
