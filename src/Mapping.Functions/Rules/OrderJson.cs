using System.Security.Cryptography;
using System.Text.Json;

namespace Mapping.Functions.Rules;

/// <summary>An order's one spelling: equal orders are equal bytes, whatever their requests looked like.</summary>
internal static class OrderJson
{
    public static string Serialize(Order order) => JsonSerializer.Serialize(order, OrderJsonContext.Default.Order);

    public static Order Deserialize(string json) =>
        JsonSerializer.Deserialize(json, OrderJsonContext.Default.Order) ?? throw new JsonException("The text holds no order.");

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Hash(Order order) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(order, OrderJsonContext.Default.Order)));
}
