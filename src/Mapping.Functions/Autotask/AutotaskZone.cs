namespace Mapping.Functions.Autotask;

/// <param name="Url">Base up to and including <c>ATServicesRest/</c>.</param>
internal sealed record AutotaskZone(string Name, Uri Url);
