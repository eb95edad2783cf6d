using System.Text.Json;

namespace Mapping.Functions.CloudCockpit.Wire;

/// <summary>An Azure plan's month. Its shape is our assumption: no page documents it.</summary>
/// <param name="Version">A number or a text.</param>
internal sealed record AzureCostItem(
    string? Month,
    string? Currency,
    bool? IsFinal,
    JsonElement? Version,
    decimal? Usage,
    decimal? Reservations,
    decimal? SavingsPlans,
    decimal? Total);
