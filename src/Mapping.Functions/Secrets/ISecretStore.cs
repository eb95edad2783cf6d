namespace Mapping.Functions.Secrets;

/// <summary>Where secrets live; everything else only knows their names.</summary>
internal interface ISecretStore
{
    /// <summary>Null when there is no such secret.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>As it is now, whatever is remembered.</summary>
    Task<string?> FindAnewAsync(string name, CancellationToken cancellationToken);

    Task SetAsync(string name, string value, CancellationToken cancellationToken);

    /// <summary>Does nothing when there is no such secret.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);
}
