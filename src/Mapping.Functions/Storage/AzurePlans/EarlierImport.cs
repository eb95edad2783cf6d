using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>A plan's month as versions before the invoices were told apart kept it: one sum, whatever its invoices.</summary>
internal sealed record EarlierImport(Guid SubscriptionId, AzureCost Cost)
{
    private const string Start = "file ";

    /// <summary>The invoices of the sum, as its version names them; none when it names none.</summary>
    public IReadOnlyList<string> Invoices { get; } = InvoicesOf(Cost.Version);

    private static string[] InvoicesOf(string version)
    {
        var end = version.LastIndexOf(' ');
        return version.StartsWith(Start, StringComparison.Ordinal) && end > Start.Length
            ? version[Start.Length..end].Split('+', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
    }
}
