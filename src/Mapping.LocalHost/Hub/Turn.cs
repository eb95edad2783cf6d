namespace Mapping.LocalHost.Hub;

/// <summary>What an instance has to decide upon: all that has come in since its last turn.</summary>
internal sealed record Turn(string Instance, string Execution, IReadOnlyList<Letter> Letters);
