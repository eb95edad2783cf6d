namespace Mapping.LocalRuntime.Durable.Http;

/// <summary>The system key that goes into the links of an answer. Optional: without it the links carry the caller's own key.</summary>
internal interface IManagementKey
{
    string SystemKey { get; }
}
