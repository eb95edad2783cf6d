using Mapping.Functions.Rules;
using Mapping.Functions.Storage.AzurePlans;

namespace Mapping.Functions.CostFiles;

/// <summary>What a file changes of what is imported of one invoice.</summary>
/// <param name="Next">As it will stand; null when nothing changes.</param>
/// <param name="Dropped">The imports that no longer count.</param>
/// <param name="Conflict">Why nothing may be changed: nobody said whether the file completes or replaces what stands.</param>
internal sealed record InvoiceChange(FileInvoice Invoice, ImportedInvoice? Next, IReadOnlyList<string> Dropped, Violation? Conflict)
{
    public const string AlreadyImported = "InvoiceAlreadyImported";

    /// <summary>How many files may make up an invoice.</summary>
    public const int MostParts = 20;

    public static InvoiceChange Of(FileInvoice invoice, ImportedInvoice? standing, InvoiceImport import, CostImportMode mode)
    {
        if (standing is null)
        {
            return invoice.Costs.Count == 0 && mode != CostImportMode.Replace
                ? new InvoiceChange(invoice, null, [], null)
                : new InvoiceChange(invoice, new ImportedInvoice(invoice.Key, [import]), [], null);
        }

        var same = standing.Imports.FirstOrDefault(one => one.Hash == import.Hash);
        var isOnlyOne = standing.Imports.Count == 1;
        if (same is not null && same.Matched == import.Matched && (isOnlyOne || mode != CostImportMode.Replace))
        {
            return new InvoiceChange(invoice, null, [], null);
        }

        return (mode, same) switch
        {
            (CostImportMode.Replace, _) => new InvoiceChange(
                invoice, standing with { Imports = [import] }, [.. standing.Imports.Select(one => one.Id)], null),
            (_, not null) => new InvoiceChange(
                invoice, standing with { Imports = [.. standing.Imports.Select(one => one == same ? import : one)] }, [same.Id], null),
            (CostImportMode.Add, _) when standing.Imports.SelectMany(one => one.Parts).Intersect(import.Parts, StringComparer.Ordinal).Any() =>
                Refused(invoice, new Violation(
                    AlreadyImported,
                    $"{Told(standing)} Some of the files that were sent are among those, and would count twice.",
                    "Send only the others with mode=add, or all of the invoice's files together with mode=replace.")),
            (CostImportMode.Add, _) when HasRoom(standing, import) => new InvoiceChange(
                invoice, standing with { Imports = [.. standing.Imports, import] }, [], null),
            (CostImportMode.Add, _) => Refused(invoice, new Violation(
                AlreadyImported,
                $"{Told(standing)} It is made of as many uploads or files as it can be of ({MostParts}, {CostFileLimits.MaxParts}).",
                "Send all of its files in one request, or one zip, with mode=replace.")),
            _ => Refused(invoice, new Violation(
                AlreadyImported,
                $"{Told(standing)} This file is another one.",
                "Send it with mode=add if it completes what was imported, with mode=replace if it stands for all of the invoice.")),
        };
    }

    /// <summary>A version that kept one sum a month has imported the invoice.</summary>
    /// <param name="missing">Other invoices of the same sums, of which the request has nothing.</param>
    public static InvoiceChange OfEarlier(FileInvoice invoice, IReadOnlyCollection<EarlierImport> standing, IReadOnlyCollection<string> missing)
    {
        var totals = Totals(standing.GroupBy(one => one.Cost.Currency, one => one.Cost.Total).ToDictionary(group => group.Key, group => group.Sum()));
        var others = missing.Count == 0 ? "" : $", those of {string.Join(", ", missing.Take(MostParts))} too";
        return Refused(invoice, new Violation(
            AlreadyImported,
            $"{invoice.Key} was imported by a version that did not keep invoices apart: {Words.Count(standing.Count, "month")} of plans, {totals}.",
            $"Send all of its files{others}, in one request with mode=replace."));
    }

    private static bool HasRoom(ImportedInvoice standing, InvoiceImport import) => standing.Imports.Count < MostParts
        && standing.Imports.Sum(one => one.Parts.Count) + import.Parts.Count <= CostFileLimits.MaxParts;

    private static InvoiceChange Refused(FileInvoice invoice, Violation why) => new(invoice, null, [], why);

    private static string Told(ImportedInvoice standing)
    {
        var last = standing.Imports.MaxBy(import => import.At);
        var totals = standing.Imports
            .SelectMany(import => import.Totals)
            .GroupBy(total => total.Key, total => total.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
        return $"{standing.Key} is imported: {Words.Count(standing.Imports.Count, "file")}, {Words.Count(standing.Imports.Sum(import => import.Rows), "row")}, {Totals(totals)}, "
            + $"on {(last is null ? "-" : Words.Instant(last.At))} by {last?.By ?? "-"}.";
    }

    private static string Totals(IReadOnlyDictionary<string, decimal> totals) =>
        string.Join(" and ", totals.OrderBy(total => total.Key, StringComparer.Ordinal).Select(total => $"{Words.Money(total.Value)} {total.Key}"));
}
