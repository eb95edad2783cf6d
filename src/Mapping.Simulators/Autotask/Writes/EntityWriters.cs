using Mapping.Simulators.Autotask.Entities;

namespace Mapping.Simulators.Autotask.Writes;

internal static class EntityWriters
{
    private static readonly CompanyWriter Companies = new();
    private static readonly ServiceWriter Services = new();
    private static readonly ContractWriter Contracts = new();
    private static readonly ContractServiceWriter Lines = new();
    private static readonly AdjustmentWriter Adjustments = new();

    public static IEntityWriter For(EntityDefinition definition) => definition.Name switch
    {
        "Companies" => Companies,
        "Services" => Services,
        "Contracts" => Contracts,
        "ContractServices" => Lines,
        "ContractServiceAdjustments" => Adjustments,
        _ => throw new InvalidOperationException($"{definition.Name} can't be written."),
    };
}
