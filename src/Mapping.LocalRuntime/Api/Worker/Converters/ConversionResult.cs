namespace Microsoft.Azure.Functions.Worker.Converters;

public readonly struct ConversionResult
{
    private ConversionResult(ConversionStatus status, object? value, Exception? error) => (Status, Value, Error) = (status, value, error);

    public ConversionStatus Status { get; }

    public object? Value { get; }

    public Exception? Error { get; }

    public static ConversionResult Unhandled() => default;

    public static ConversionResult Success(object? value) => new(ConversionStatus.Succeeded, value, null);

    public static ConversionResult Failed(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new(ConversionStatus.Failed, null, exception);
    }
}
