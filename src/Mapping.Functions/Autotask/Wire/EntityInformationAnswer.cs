namespace Mapping.Functions.Autotask.Wire;

internal sealed record EntityInformationAnswer(EntityInformation? Info);
