namespace Mapping.Simulators.Autotask.Documents;

/// <summary>The units of a line, as steps.</summary>
internal sealed record TimelineDocument(long ContractServiceId, IReadOnlyList<StepDocument> Steps);
