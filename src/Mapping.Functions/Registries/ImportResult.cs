using Mapping.Functions.Registries.Csv;

namespace Mapping.Functions.Registries;

/// <summary>What an import did. With errors, nothing was written.</summary>
/// <param name="Unchanged">Lines that stood mapped so already.</param>
internal sealed record ImportResult(int Created, int Unchanged, IReadOnlyList<ImportError> Errors);
