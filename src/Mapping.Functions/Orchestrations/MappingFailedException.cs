namespace Mapping.Functions.Orchestrations;

/// <summary>Ends the instance as Failed after the audit log and the order say why.</summary>
internal sealed class MappingFailedException(string message) : Exception(message);
