using System.Globalization;
using Mapping.Functions.Autotask.Wire;

namespace Mapping.Functions.Autotask.Picklists;

/// <summary>The values of one field. They differ between databases, so that only labels are known here.</summary>
internal sealed class Picklist(string field, IEnumerable<PicklistItem> items)
{
    private readonly (long Value, string Label, bool IsActive)[] _values =
    [
        .. from item in items
           where item.Label is not null && IsNumber(item.Value)
           select (long.Parse(item.Value!, CultureInfo.InvariantCulture), item.Label!.Trim(), item.IsActive ?? true)
    ];

    /// <summary>Whether the value bears one of the labels. Fails when no active value does, rather than take every record for another kind.</summary>
    public bool Means(long? value, params ReadOnlySpan<string> labels)
    {
        var known = false;
        foreach (var (candidate, label, isActive) in _values)
        {
            if (isActive && labels.Contains(label, StringComparer.OrdinalIgnoreCase))
            {
                known = true;
                if (candidate == value)
                {
                    return true;
                }
            }
        }

        return known ? false : throw Missing(labels[0]);
    }

    /// <summary>The label of an active value; null for a value that has none.</summary>
    public string? ActiveLabel(long? value) => _values.FirstOrDefault(entry => entry.IsActive && entry.Value == value).Label;

    /// <summary>The label of any value, for people to read.</summary>
    public string? Label(long? value) => _values.FirstOrDefault(entry => entry.Value == value).Label;

    private AutotaskException Missing(string label) =>
        new(AutotaskFailure.Refused, $"Autotask's field {field} has no active value labelled '{label}'.");

    private static bool IsNumber(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out _);
}
