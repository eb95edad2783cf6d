namespace Mapping.Functions.Autotask.Wire;

/// <param name="Url">Without a version, usually with a slash at its end.</param>
internal sealed record ZoneInformation(string? ZoneName, string? Url, string? WebUrl = null);
