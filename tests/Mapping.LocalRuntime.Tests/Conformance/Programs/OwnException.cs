namespace Mapping.Conformance.Programs;

public sealed class OwnException(string message) : Exception(message);
