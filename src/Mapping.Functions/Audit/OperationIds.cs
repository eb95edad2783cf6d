using Mapping.Functions.Rules;

namespace Mapping.Functions.Audit;

internal static class OperationIds
{
    /// <summary>The id of an operation that happens once in the life of an order.</summary>
    public static Guid Of(string instanceId, AuditOperation operation) => StableGuid.From(instanceId, operation.ToString());

    /// <summary>The id of an operation that happens once in each attempt.</summary>
    public static Guid Of(string instanceId, AuditOperation operation, int attempt) =>
        StableGuid.From(instanceId, operation.ToString(), attempt.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
