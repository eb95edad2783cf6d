namespace Mapping.LocalHost.Http;

/// <summary>What a caller's key is good for.</summary>
internal enum KeyLevel
{
    None,
    Host,
    System,
    Master,
}
