namespace Mapping.Simulators.Autotask.Switches;

/// <summary>Of a plain create of a service that the contract already has.</summary>
internal enum RepeatedService
{
    Refused,
    SecondLine,
}
