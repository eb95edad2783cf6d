namespace Mapping.Simulators.Autotask.Http;

internal sealed record AutotaskAnswer(int Status, string ContentType, string Body)
{
    public string? RetryAfter { get; init; }

    public bool Wrote { get; init; }
}
