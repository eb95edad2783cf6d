namespace Mapping.AppHost.Demo;

/// <param name="Found">What was found instead, said when it does not hold.</param>
internal sealed record Finding(string Claim, bool Holds, string Found);
