using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>One file (or one request's files) that counts for an invoice.</summary>
/// <param name="Id">Its costs stand under it.</param>
/// <param name="Hash">Of what was sent.</param>
/// <param name="Matched">Of what was kept of it: the same file matches more when more plans are mapped.</param>
/// <param name="Rows">Of the invoice in the file, matched or not.</param>
/// <param name="Totals">By currency, of those rows.</param>
/// <param name="Latest">The latest month of what was kept: the invoice's own. Earlier ones are late.</param>
internal sealed record InvoiceImport(
    string Id, string Hash, string Matched, long Rows, IReadOnlyDictionary<string, decimal> Totals, Month? Latest, string By, DateTimeOffset At)
{
    /// <summary>The starts of the hashes of what was sent, file by file.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];
}
