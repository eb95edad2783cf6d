namespace Mapping.Functions.Candidates;

/// <summary>A record of Autotask that an order may be mapped to, or why not.</summary>
internal interface ICandidate
{
    long Id { get; }

    string Name { get; }

    bool IsEligible { get; }

    /// <summary>Mapped to something else than what the order is about.</summary>
    bool IsMapped { get; }
}
