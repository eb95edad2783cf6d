namespace Mapping.TestKit.Portal;

/// <summary>Problem details as the API answers them.</summary>
internal sealed record ProblemReport(string? Title, int Status, string? Code, string? Detail, IReadOnlyList<ProblemField>? Errors)
{
    public IReadOnlyList<string> Fields => [.. (Errors ?? []).Select(error => error.Field)];
}
