namespace Mapping.LocalRuntime.Durable;

internal enum ManagementAccess
{
    Granted,

    /// <summary>No key, or a wrong one: 401.</summary>
    Missing,

    /// <summary>A key that is right but not of this level: 403.</summary>
    Forbidden,
}
