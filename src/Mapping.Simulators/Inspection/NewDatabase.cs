namespace Mapping.Simulators.Inspection;

/// <param name="Key">None: one is made up.</param>
/// <param name="Sample">Name or key of a sample connection.</param>
internal sealed record NewDatabase(string? Key, string? Sample);
