namespace Mapping.Functions.Autotask.Http;

/// <summary>The right to have one call of an endpoint under way.</summary>
internal interface ILimitSlot : IDisposable
{
    /// <summary>Autotask says that there is no such right just now.</summary>
    void Refused();
}
