namespace Mapping.Functions.Rules;

/// <param name="Currency">ISO 4217.</param>
internal sealed record ConnectionTerms(string Id, string Name, string Currency);
