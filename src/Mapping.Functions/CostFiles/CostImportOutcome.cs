using Mapping.Functions.Rules;

namespace Mapping.Functions.CostFiles;

/// <param name="Report">Null when the file was refused.</param>
/// <param name="Conflicts">The invoices of which other files are imported; with one nothing was changed.</param>
internal sealed record CostImportOutcome(CostImportReport? Report, IReadOnlyList<Violation> Conflicts);
