namespace Mapping.Simulators.Autotask.Writes;

internal enum WriteMode
{
    Create,

    /// <summary>PATCH: changes what is sent.</summary>
    Merge,

    /// <summary>PUT: what is not sent becomes null.</summary>
    Replace,
}
