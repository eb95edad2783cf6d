namespace Mapping.Functions.Storage.AzurePlans;

/// <summary>An invoice and the imports of it that count; costs of any other import do not.</summary>
internal sealed record ImportedInvoice(InvoiceKey Key, IReadOnlyList<InvoiceImport> Imports)
{
    /// <summary>Of its row when it was read; null when there is none.</summary>
    public string? Tag { get; init; }
}
