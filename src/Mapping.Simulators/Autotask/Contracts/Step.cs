namespace Mapping.Simulators.Autotask.Contracts;

/// <summary>What is in force from a day on, until the next step.</summary>
internal sealed record Step(int Units, decimal Price, decimal Cost)
{
    /// <summary>Made by an adjustment that named a price, so that an earlier one made later may stop here.</summary>
    public bool SetsPrice { get; init; }

    public bool SetsCost { get; init; }
}
