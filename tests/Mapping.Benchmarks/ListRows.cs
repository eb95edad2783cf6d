using System.Globalization;
using Azure.Data.Tables;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.Claims;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Benchmarks;

/// <summary>What a busy partner has after years, written by the app's own stores: each partition by itself, all at once.</summary>
internal static class ListRows
{
    public const int Mappings = 10_000;
    public const int AuditRows = 100_000;
    private const int Operations = AuditRows / 2;
    private const int Batch = 33;
    private const int ClaimBatch = 100;
    private const int AuditBatch = 49;
    private static readonly string Body = new('x', 400);

    /// <summary>A year of operations.</summary>
    public static DateTimeOffset Begin { get; } = new(2025, 11, 20, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset End { get; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);

    public static string OldestOrder => Order(0);

    public static string NewestOrder => Order(Operations - 1);

    public static string Search(string kind) => kind == "offer" ? "Offer 00042" : "Customer 00042";

    /// <param name="offers">The connection that offers are mapped in: Azurite takes the longer for a row the more its partition has.</param>
    public static async Task WriteAsync(TableServiceClient service, string tenant, string connection, string offers)
    {
        var tables = new Tables(service);
        using var audit = new AuditLog(tables, TimeProvider.System);
        var months = Enumerable.Range(0, Operations).GroupBy(number => StartOf(number).ToString("yyyyMM", CultureInfo.InvariantCulture));
        await Task.WhenAll(
        [
            WriteMappingsAsync(tables, tenant, connection, number => MappingPair.Of(Customer(number), number + 1, $"Company {number:D5}")),
            WriteMappingsAsync(tables, tenant, offers, number => MappingPair.Of(Offer(number), number + 1, $"Service {number:D5}")),
            WriteClaimsAsync(tables, tenant, connection),
            .. months.Select(month => WriteAuditAsync(audit, tenant, connection, month)),
        ]);
    }

    private static async Task WriteMappingsAsync(Tables tables, string tenant, string connection, Func<int, MappingPair> pair)
    {
        var store = new MappingStore(tables, TimeProvider.System);
        var author = new MappingAuthor("benchmark", "benchmark@nimbus-demo.example");
        foreach (var numbers in Enumerable.Range(0, Mappings).Chunk(Batch))
            await store.TryMapAllAsync(tenant, connection, [.. numbers.Select(pair)], author, default);
    }

    private static async Task WriteClaimsAsync(Tables tables, string tenant, string connection)
    {
        foreach (var numbers in Enumerable.Range(0, Mappings).Chunk(ClaimBatch))
        {
            await tables.Subscriptions.SubmitTransactionAsync(
                numbers.Select(number => new TableTransactionAction(TableTransactionActionType.Add, Claim(tenant, connection, number))));
        }
    }

    private static async Task WriteAuditAsync(AuditLog audit, string tenant, string connection, IEnumerable<int> operations)
    {
        foreach (var numbers in operations.Chunk(AuditBatch))
            await audit.AppendAsync(numbers.SelectMany(number => Audited(tenant, connection, number)), default);
    }

    private static DateTimeOffset StartOf(int number) => Begin + ((End - Begin) / Operations * number);

    private static IEnumerable<AuditRecord> Audited(string tenant, string connection, int number)
    {
        var startedAt = StartOf(number);
        var customer = Customer(number % Mappings);
        var subject = new AuditSubject(
            tenant, "csp", "benchmark@nimbus-demo.example", $"c-{number}", $"i-{number}", Order(number), customer.Id, customer.Name, connection, Id(number, 3));
        var operation = (AuditOperation)(number % 4);
        var status = number % 50 == 0 ? AuditStatus.Failed : AuditStatus.Succeeded;
        yield return new AuditRecord(Id(number, 4), operation, AuditStatus.Processing, 1, startedAt, null, subject);
        yield return new AuditRecord(
            Id(number, 4), operation, status, 1, startedAt, startedAt.AddSeconds(1), subject, Details: "25 × Microsoft 365 Business Premium for Alder Dental, contract 29.",
            Calls: [.. Enumerable.Range(0, 4).Select(call => new CallEvidence(startedAt, "POST", $"V1.0/Contracts/{29 + call}/Services", 200, 184, Body, Body, null))]);
    }

    private static SubscriptionClaim Claim(string tenant, string connection, int number) => new()
    {
        PartitionKey = TableKeys.Tenant(tenant),
        RowKey = TableKeys.Subscription(Id(number, 3)),
        Context = "csp",
        ConnectionId = connection,
        OrderId = Order(number),
        InstanceId = $"i-{number}",
        State = SubscriptionClaim.Mapped,
        ClaimedAt = Begin,
        CustomerId = Customer(number).Id,
        OfferVariant = Offer(number).Variant,
        Customer = Customer(number).Name,
        CustomerKey = TableKeys.SortName(Customer(number).Name),
        Offer = Offer(number).Name,
        Subscription = $"Subscription {number:D5}",
        Quantity = 25,
        CompanyId = number + 1,
        ServiceId = number + 1,
        ContractId = 29,
        ContractServiceId = number + 1,
        EffectiveDate = "2026-11-20",
    };

    private static Customer Customer(int number) => new(Id(number, 1), string.Create(CultureInfo.InvariantCulture, $"Customer {number:D5}"));

    private static Offer Offer(int number) => new(
        $"CFQ7{number:D8}:0001", $"Offer {number:D5}", OfferType.License, Segment.Commercial, TermDuration.OneYear, BillingFrequency.Monthly);

    private static string Order(int number) => $"o-{number:D6}";

    private static Guid Id(int number, byte kind) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, kind);
}
