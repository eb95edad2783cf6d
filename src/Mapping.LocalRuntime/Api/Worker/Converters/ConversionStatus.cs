namespace Microsoft.Azure.Functions.Worker.Converters;

public enum ConversionStatus
{
    Unhandled,
    Succeeded,
    Failed,
}
