namespace Mapping.Functions.Autotask;

/// <summary>The entities that we use, as Autotask's addresses spell them.</summary>
internal static class AutotaskEntity
{
    public const string Companies = "Companies";
    public const string Services = "Services";
    public const string Contracts = "Contracts";
    public const string ContractServices = "ContractServices";
    public const string ContractServiceUnits = "ContractServiceUnits";
    public const string ContractServiceAdjustments = "ContractServiceAdjustments";
    public const string ThresholdInformation = "ThresholdInformation";
}
