namespace Mapping.Functions.Connections.Access;

/// <summary>One right that the API user needs, and whether it has it.</summary>
/// <param name="Right">Query, Create, Update or SeeCosts.</param>
/// <param name="Remedy">What an Autotask admin does about it; null when it is granted.</param>
internal sealed record RightCheck(string Entity, string Right, bool IsGranted, string? Remedy);
