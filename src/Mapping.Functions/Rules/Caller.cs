namespace Mapping.Functions.Rules;

/// <summary>Who asks: whose data may be seen, and whose name stands in the audit log.</summary>
/// <param name="Tenant">The CSP's CloudCockpit tenant (its domain, lower case).</param>
/// <param name="Context">Whose portal: <c>csp</c> or <c>reseller:{id}</c>.</param>
internal sealed record Caller(string Tenant, string Context, string Actor, string CorrelationId);
