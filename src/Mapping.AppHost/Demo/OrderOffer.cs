namespace Mapping.AppHost.Demo;

internal sealed record OrderOffer(string Id, string Name, string Type, string Segment, string TermDuration, string BillingFrequency);
