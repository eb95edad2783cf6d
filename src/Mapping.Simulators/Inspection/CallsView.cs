namespace Mapping.Simulators.Inspection;

/// <param name="HighestThreads">The most calls that ran at once, by integration code and entity.</param>
internal sealed record CallsView(int LastHour, IReadOnlyDictionary<string, int> HighestThreads, int LateCommitsWaiting);
