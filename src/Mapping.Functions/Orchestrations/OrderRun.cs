using Mapping.Functions.Rules;

namespace Mapping.Functions.Orchestrations;

/// <summary>What a run is started with.</summary>
/// <param name="RunToken">See <see cref="Activities.BeginRunActivity"/>.</param>
internal sealed record OrderRun(Caller Caller, Order Order, DateTimeOffset AcceptedAt, string RunToken, int Attempt);
