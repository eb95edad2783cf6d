namespace Mapping.Functions.Autotask.Wire;

internal sealed record ThresholdInformation(int ExternalRequestThreshold, int RequestThresholdTimeframe, int CurrentTimeframeRequestCount);
