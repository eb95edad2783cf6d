namespace Mapping.Functions.Triggers.RequestReading;

/// <param name="Field">A camelCase path (<c>offer.segment</c>); <c>$</c> is the body as a whole.</param>
/// <param name="Message">What the field must be. Never repeats a value: it may be a secret.</param>
internal sealed record FieldError(string Field, string Message);
