using Mapping.Functions.Rules;

namespace Mapping.Functions.Orchestrations;

/// <summary>What a run is started with.</summary>
/// <param name="RunToken">See <see cref="Activities.BeginRunActivity"/>.</param>
/// <param name="IsCancelled">The attempt before was ended from outside: this one undoes what it did.</param>
internal sealed record OrderRun(Caller Caller, Order Order, DateTimeOffset AcceptedAt, string RunToken, int Attempt, bool IsCancelled = false);
