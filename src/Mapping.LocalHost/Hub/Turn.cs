namespace Mapping.LocalHost.Hub;

/// <summary>What an instance has to decide upon: all that has come in since its last turn.</summary>
/// <param name="Clock">What it takes for now, where the host has another clock than the system; DurableTask.Core reads the system's.</param>
internal sealed record Turn(string Instance, string Execution, IReadOnlyList<Letter> Letters, DateTime? Clock = null);
