namespace Mapping.Functions.Tests.Triggers.OrderRequests;

/// <summary>Every field of an order, and every kind of damage that its kind of field can take.</summary>
internal static class DamagedOrders
{
    private static readonly string[] Anything = ["[]", "{}", "true", "[1]", "NaN", "Infinity", "'x'", "\"\\uD800\"", "\"\\uDC00x\"", "\"\\x41\"", "tru"];

    private static readonly Dictionary<string, string[]> ByKind = new()
    {
        ["object"] = ["[]", "true", "5", "\"text\"", "[{}]", "NaN", "{\"a\"", "{,}"],
        ["identifier"] = [.. Anything, "7", "\"\"", "\" \"", "\"a b\"", "\"a/b\"", "\"é\"", "\"a\\n\"", "\"..\"", "\".\"", Text('a', 65)],
        ["guid"] = [.. Anything, "7", "\"\"", "\"x\"", "\"{0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4}\"", "\"0b9f7c2e3d4a4b5c8d6e7f8091a2b3c4\"",
            "\" 0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4\"", "\"0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4\\n\"", "\"+b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4\"",
            "\"0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3cg\"", "\"0x9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4\""],
        ["name"] = [.. Anything, "7", "\"\"", "\" \\t \"", "\"\\u3000\"", "\"a\\u0000b\"", "\"a\\nb\"", "\"\\u007f\"", "\"\\u0085\"", Text('é', 257)],
        ["printable"] = [.. Anything, "7", "\"\"", "\" x\"", "\"x \"", "\"é\"", "\"a\\tb\"", Text('x', 257)],
        ["enumeration"] = [.. Anything, "0", "1", "\"\"", "\"0\"", "\"commercial\"", "\"MONTHLY\"", "\" License\"", "\"Monthly,Annual\"", "\"Weekly\""],
        ["quantity"] = [.. Anything, "\"25\"", "0", "-1", "2.5", "1000001", "1e400", "-1e400", "0.1", "1e-400", "25e99999999999", "007", "+1", "1.", ".5", "0x10"],
        ["money"] = [.. Anything, "\"17.60\"", "-0.01", "17.60001", "1000000000.0001", "1e10", "1e400", "1e-5", "17,60", "79228162514264337593543950336"],
        ["currency"] = [.. Anything, "978", "\"\"", "\"eur\"", "\"EURO\"", "\"XYZ\"", "\"XXX\"", "\"DEM\"", "\"€\"", "\"EUR \""],
        ["record"] = [.. Anything, "\"174\"", "-1", "1.5", "9223372036854775808", "1e400", "1e19"],
        ["instant"] = [.. Anything, "1795170000", "\"\"", "\"2026-11-20\"", "\"2026-11-20T10:15:00\"", "\"2026-11-20 10:15:00Z\"", "\"20.11.2026 10:15\"",
            "\"1999-12-31T23:59:59Z\"", "\"2101-01-01T00:00:00Z\"", "\"2026-02-30T10:15:00Z\"", "\"2026-11-20T25:00:00Z\"", "\"2026-11-20T10:15:60Z\"",
            "\"2026-11-20T10:15:00+25:00\"", "\"0001-01-01T00:00:00+14:00\"", "\"2026-11-20T10:15:00Z\\n\"", "\"2000-01-01T00:00:00+01:00\"", "\"99999-01-01T00:00:00Z\""],
        ["date"] = [.. Anything, "20261120", "\"\"", "\"20.11.2026\"", "\"2026-11-20T00:00:00Z\"", "\"2026-2-3\"", "\"2026-02-30\"", "\"1999-12-31\"",
            "\"2101-01-01\"", "\"0000-00-00\"", "\" 2026-11-20\"", "\"٢٠٢٦-١١-٢٠\""],
        ["flag"] = ["0", "1", "\"true\"", "\"\"", "[]", "{}", "True", "NaN"],
    };

    private static readonly (string Path, string Kind, bool IsNullable)[] Fields =
    [
        ("orderId", "identifier", false),
        ("customer", "object", false),
        ("customer.id", "guid", false),
        ("customer.name", "name", false),
        ("customer.resellerId", "guid", true),
        ("offer", "object", false),
        ("offer.id", "printable", false),
        ("offer.name", "name", false),
        ("offer.type", "enumeration", false),
        ("offer.segment", "enumeration", false),
        ("offer.termDuration", "enumeration", false),
        ("offer.billingFrequency", "enumeration", false),
        ("quantity", "quantity", false),
        ("price", "object", false),
        ("price.unitCost", "money", false),
        ("price.unitPrice", "money", false),
        ("price.currency", "currency", false),
        ("subscription", "object", true),
        ("subscription.id", "guid", false),
        ("subscription.name", "name", false),
        ("subscription.createdAt", "instant", false),
        ("subscription.startDate", "date", false),
        ("subscriptionName", "name", true),
        ("sync", "object", true),
        ("sync.connectionId", "identifier", false),
        ("sync.companyId", "record", false),
        ("sync.serviceId", "record", false),
        ("sync.contractId", "record", false),
        ("sync.effectiveDate", "date", true),
        ("sync.allowRepeatService", "flag", true),
        ("planHash", "printable", true),
    ];

    /// <summary>Field by field: the path that the error has to name, and the body.</summary>
    public static IEnumerable<(string Path, string Damage, string Body)> All()
    {
        foreach (var (path, kind, isNullable) in Fields)
        {
            foreach (var damage in ByKind[kind])
            {
                yield return (path, damage, OrderBodies.With(path, damage));
            }

            // Deeper than anything that we read.
            var deep = string.Concat(Enumerable.Repeat("[", 20_000)) + string.Concat(Enumerable.Repeat("]", 20_000));
            yield return (path, "deep", OrderBodies.With(path, deep));
            if (!isNullable)
            {
                yield return (path, "null", OrderBodies.With(path, "null"));
            }

            if (!isNullable)
            {
                yield return (path, "absent", OrderBodies.Without(path));
            }
        }
    }

    private static string Text(char letter, int length) => $"\"{new string(letter, length)}\"";
}
