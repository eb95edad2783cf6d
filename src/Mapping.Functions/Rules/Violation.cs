namespace Mapping.Functions.Rules;

/// <summary>One broken rule: a stable code, a sentence for a person, and what that person can do.</summary>
/// <param name="Field">The field of the order that the rule is about, as a camelCase path.</param>
internal sealed record Violation(string Code, string Message, string Remedy, string? Field = null);
