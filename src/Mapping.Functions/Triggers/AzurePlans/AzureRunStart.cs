namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>The run that does what was asked for.</summary>
/// <param name="IsJoined">It was under way already, and looks at its plans anew.</param>
/// <param name="WaitsUntil">When it would have looked again; null when it did not sleep.</param>
/// <param name="IsOfAll">It goes through every connection of the context, whichever was asked for.</param>
internal sealed record AzureRunStart(string Id, bool IsJoined, DateTimeOffset? WaitsUntil = null, bool IsOfAll = false);
