namespace Mapping.Functions.CloudCockpit;

/// <summary>On whose behalf CloudCockpit is called.</summary>
/// <param name="Tenant">The portal's domain, sent as X-Tenant.</param>
/// <param name="CorrelationId">Sent as X-Correlation-Id.</param>
internal sealed record CloudCockpitCaller(string Tenant, string CorrelationId);
