using System.Text;
using System.Text.Json.Nodes;
using Mapping.Functions.Triggers.OrderRequests;

namespace Mapping.Functions.Tests.Triggers.OrderRequests;

internal static class OrderBodies
{
    public const string License =
        """
        { "orderId": "order-1",
          "customer": { "id": "0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4", "name": "Alder Dental", "resellerId": null },
          "offer": { "id": "CFQ7TTC0LCHC:0002", "name": "Microsoft 365 Business Premium", "type": "License",
                     "segment": "Commercial", "termDuration": "OneYear", "billingFrequency": "Monthly" },
          "quantity": 25,
          "price": { "unitCost": 17.60, "unitPrice": 20.24, "currency": "EUR" },
          "subscription": { "id": "7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90", "name": "Business Premium",
                            "createdAt": "2026-11-20T10:15:00Z", "startDate": "2026-11-20" },
          "subscriptionName": null,
          "sync": { "connectionId": "c1", "companyId": 174, "serviceId": 12, "contractId": 29, "effectiveDate": null, "allowRepeatService": false },
          "planHash": null }
        """;

    public const string AzurePlan =
        """
        { "orderId": "order-2",
          "customer": { "id": "0b9f7c2e-3d4a-4b5c-8d6e-7f8091a2b3c4", "name": "Elm Logistics" },
          "offer": { "id": "DZH318Z0BPS6:0001", "name": "Microsoft Azure plan", "type": "AzurePlan",
                     "segment": "Commercial", "termDuration": "NoTerm", "billingFrequency": "Monthly" },
          "quantity": 1,
          "subscription": { "id": "7d5f0f3e-5b0a-4a57-8f0e-6a3c8d2b1e90", "name": "Azure plan",
                            "createdAt": "2026-11-20T10:15:00Z", "startDate": "2026-11-20" },
          "sync": { "connectionId": "c1", "companyId": 0, "serviceId": 40, "contractId": 31 } }
        """;

    public static OrderRequestResult Read(string body) => OrderRequestReader.Read(Encoding.UTF8.GetBytes(body));

    /// <summary>The body with one field's value replaced by raw JSON, which need not be valid.</summary>
    public static string With(string path, string json, string body = License)
    {
        const string Placeholder = "\"@here@\"";
        return Edit(body, path, (owner, name) => owner[name] = "@here@").Replace(Placeholder, json, StringComparison.Ordinal);
    }

    public static string Without(string path, string body = License) => Edit(body, path, (owner, name) => owner.Remove(name));

    private static string Edit(string body, string path, Action<JsonObject, string> edit)
    {
        var root = JsonNode.Parse(body)!.AsObject();
        var names = path.Split('.');
        var owner = names[..^1].Aggregate(root, (node, name) => node[name]!.AsObject());
        edit(owner, names[^1]);
        return root.ToJsonString();
    }
}
