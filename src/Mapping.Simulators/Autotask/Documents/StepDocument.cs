namespace Mapping.Simulators.Autotask.Documents;

internal sealed record StepDocument(DateOnly Date, int Units, decimal Price, decimal Cost);
