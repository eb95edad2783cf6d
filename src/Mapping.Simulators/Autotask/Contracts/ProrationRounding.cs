namespace Mapping.Simulators.Autotask.Contracts;

internal enum ProrationRounding
{
    AwayFromZero,
    ToEven,
    FourDecimals,
}
