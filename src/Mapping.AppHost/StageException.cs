namespace Mapping.AppHost;

/// <summary>Something on this machine stands in the way; the message is the sentence that the user reads.</summary>
internal sealed class StageException(string message, Exception? innerException = null) : Exception(message, innerException);
