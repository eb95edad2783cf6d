namespace Mapping.LocalHost.Settings;

/// <summary>The host can't start or go on for a reason outside of the code; the message tells the user what and what to do.</summary>
internal sealed class HostException(string message, Exception? innerException = null) : Exception(message, innerException);
