namespace Mapping.Functions.Autotask;

internal interface IAutotaskZones
{
    /// <summary>The zone of an API user; null when Autotask does not know the user.</summary>
    /// <exception cref="AutotaskException">Autotask could not be asked.</exception>
    Task<AutotaskZone?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>The same, asked anew: Autotask moves databases between zones.</summary>
    /// <exception cref="AutotaskException">Autotask could not be asked.</exception>
    Task<AutotaskZone?> FindAnewAsync(string userName, CancellationToken cancellationToken);
}
