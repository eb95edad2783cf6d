using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;

namespace Mapping.Functions.Storage;

/// <summary>Every key of every table is made here. They are persisted contracts, pinned by a test.</summary>
internal static class TableKeys
{
    public const string OpenOrdersPartition = "~unscheduled";

    /// <summary>A key takes 512 characters; an offer's own takes up to 300.</summary>
    private const int LongestSortName = 100;

    public const string CustomerPrefix = "customer|";
    public const string OfferPrefix = "offer|";

    /// <summary>A key takes 1 KiB, which is 512 characters; some keys are made of more than one value.</summary>
    private const int LongestValue = 400;

    private const int LongestStart = 300;

    /// <summary>The query for the rows of a partition whose key begins so; the prefix ends with a bar.</summary>
    public static string RowsOf(string partition, string prefix, string after = "") => TableClient.CreateQueryFilter(
        $"PartitionKey eq {partition} and RowKey gt {(after.Length > 0 ? after : prefix)} and RowKey lt {prefix[..^1] + "}"}");

    public const string ListedCustomers = "list-customer|";
    public const string ListedOffers = "list-offer|";

    /// <summary>Where a mapping stands in the list from A to Z.</summary>
    /// <param name="row">Makes the key unique: the mapping's own.</param>
    public static string Listed(string prefix, string name, string row) => $"{prefix}{SortName(name)}|{row}";

    /// <summary>A name as it sorts and is searched: without case, and without the characters that no key may have.</summary>
    public static string SortName(string name)
    {
        var plain = name.Trim().ToLowerInvariant().Select(letter => letter is '/' or '\\' or '#' or '?' || char.IsControl(letter) ? '_' : letter);
        return string.Concat(plain.Take(LongestSortName));
    }

    /// <summary>The query for the rows of a list whose name begins so.</summary>
    public static string ListedRows(string partition, string prefix, string search, string? after) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {partition} and RowKey gt {after ?? prefix + SortName(search)} and RowKey lt {prefix + SortName(search) + "\uFFFD"}");

    /// <summary>The orders of a context by the time of their acceptance.</summary>
    public static string RecentOrders(string tenant, string context) => $"~recent|{Scope(tenant, context)}";

    /// <summary>Later instants sort first.</summary>
    public static string RecentOrder(DateTimeOffset acceptedAt, string orderId) =>
        $"{(DateTime.MaxValue.Ticks - acceptedAt.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}|{Escape(orderId)}";

    public static string Scope(string tenant, string context) => $"{Escape(tenant)}|{Escape(context)}";

    public static string Tenant(string tenant) => Escape(tenant);

    public static string Order(string orderId) => Escape(orderId);

    public static string ConnectionScope(string tenant, string connectionId) => $"{Escape(tenant)}|{Escape(connectionId)}";

    public static string Customer(Guid customerId) => $"{CustomerPrefix}{customerId:D}";

    public static string Company(long companyId) => $"company|{companyId.ToString(CultureInfo.InvariantCulture)}";

    public static string OfferVariant(Offer offer) =>
        $"{OfferPrefix}{Escape(offer.Id)}|{offer.Segment}|{offer.TermDuration}|{offer.BillingFrequency}";

    public static string Service(long serviceId) => $"service|{serviceId.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A Contract Service that was linked by hand.</summary>
    public static string Line(long contractServiceId) => $"line|{contractServiceId.ToString(CultureInfo.InvariantCulture)}";

    public static string Subscription(Guid subscriptionId) => subscriptionId.ToString("D");

    public static string LedgerEntry(Guid subscriptionId, string kind, string period) => $"{subscriptionId:D}|{kind}|{period}";

    public const string DeferredResets = "deferred";

    /// <summary>The runs over Azure plans that shall be under way.</summary>
    public const string OpenAzureRuns = "~open";

    /// <summary>The months that may stand half written.</summary>
    public const string WritingMonths = "~writing";

    public const string AzureRunRow = "run";
    public const string AzureFindingPrefix = "finding|";

    public static string AzureRun(string runId) => Escape(runId);

    /// <summary>What a run found about a plan.</summary>
    public static string AzureFindings(string connectionId, Guid subscriptionId) => $"{AzureFindingPrefix}{Escape(connectionId)}|{subscriptionId:D}|";

    public static string WritingMonth(string tenant, string context, Guid subscriptionId, Month month) =>
        $"{Hash(Scope(tenant, context))}|{subscriptionId:D}|{month}";

    public static string PlanMonth(Guid subscriptionId, Month month) => $"month|{subscriptionId:D}|{month}";

    /// <summary>A month's imported cost as versions before the invoices were told apart wrote it.</summary>
    public static string ImportedCost(Guid subscriptionId, Month month) => $"{ImportedCosts}{subscriptionId:D}|{month}";

    public const string ImportedCosts = "import|";
    public const string InvoiceCosts = "cost|";

    /// <summary>What one import says of one plan's month in one currency.</summary>
    public static string InvoiceCost(Guid subscriptionId, Month month, string importId, string currency) =>
        $"{InvoiceCostsOf(subscriptionId, month)}{importId}|{currency}";

    /// <summary>The start of the keys of a plan's month.</summary>
    public static string InvoiceCostsOf(Guid subscriptionId, Month month) => $"{InvoiceCostsOf(subscriptionId)}{month}|";

    /// <summary>The start of the keys of a plan.</summary>
    public static string InvoiceCostsOf(Guid subscriptionId) => $"{InvoiceCosts}{subscriptionId:D}|";

    /// <summary>Which imports of an invoice count.</summary>
    /// <param name="month">Of files that name no invoice: each month is one of its own.</param>
    public static string ImportedInvoice(bool isFinal, string number, Month? month) =>
        $"invoice|{(isFinal ? "final" : "usage")}|{Escape(number)}|{month}";

    public static string Zone(Uri zone) => Escape(zone.Authority + zone.AbsolutePath.TrimEnd('/'));

    public static string Contract(long contractId) => $"contract|{contractId.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Keeps letters, digits and <c>. _ @ : -</c>; everything else becomes <c>~</c> and four hex digits, so that no two values meet in one key.
    /// What gets too long so keeps its start, and <c>~h</c> and the SHA-256 of the value stand for the rest.</summary>
    public static string Escape(string value)
    {
        if (value.Length <= LongestValue && value.All(IsPlain))
        {
            return value;
        }

        var key = new StringBuilder(value.Length + 16);
        foreach (var c in value)
        {
            _ = IsPlain(c) ? key.Append(c) : key.Append('~').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return key.Length <= LongestValue ? key.ToString() : $"{key.ToString(0, LongestStart)}~h{Hash(value)}";
    }

    private static string Hash(string value) => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(value.AsSpan())));

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '@' or ':' or '-';
}
