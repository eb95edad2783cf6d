namespace Mapping.Functions.Autotask;

/// <param name="Url">Base up to and including <c>ATServicesRest/</c>.</param>
/// <param name="Web">Autotask's own pages in the zone; null when it names none that can be trusted.</param>
internal sealed record AutotaskZone(string Name, Uri Url, Uri? Web = null);
