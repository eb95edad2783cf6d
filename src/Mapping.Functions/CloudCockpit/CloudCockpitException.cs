namespace Mapping.Functions.CloudCockpit;

/// <summary>A failed call of CloudCockpit.</summary>
/// <param name="isTransient">Trying again may help. Orders carry our id, so that even a lost answer may be tried again.</param>
internal sealed class CloudCockpitException(bool isTransient, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public bool IsTransient { get; } = isTransient;

    /// <summary>CloudCockpit does not have what was asked for.</summary>
    public bool IsAbsent { get; init; }
}
