namespace Mapping.Simulators.Autotask.Documents;

internal sealed record UserDocument(string UserName, string Secret, string IntegrationCode)
{
    public bool IsApiOnly { get; init; } = true;

    public bool IsLocked { get; init; }

    public bool SeesCosts { get; init; } = true;

    public IReadOnlyList<string> Denied { get; init; } = [];

    public IReadOnlyList<string> Unseen { get; init; } = [];
}
