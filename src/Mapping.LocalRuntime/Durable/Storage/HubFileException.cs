namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>The hub's file can't be used; the message says which and why.</summary>
internal sealed class HubFileException(string message, Exception? innerException = null) : Exception(message, innerException);
