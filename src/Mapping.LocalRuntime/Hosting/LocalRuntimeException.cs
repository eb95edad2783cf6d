namespace Mapping.LocalRuntime.Hosting;

/// <summary>The app can't run as it is; the message is the sentence that says why.</summary>
internal sealed class LocalRuntimeException(string message, Exception? innerException = null) : Exception(message, innerException);
