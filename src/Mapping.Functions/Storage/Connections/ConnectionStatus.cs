namespace Mapping.Functions.Storage.Connections;

internal enum ConnectionStatus
{
    Ready,

    /// <summary>Autotask refused the credentials. Nothing is called until they are set anew: repeated tries lock the API user.</summary>
    Unauthorized,
}
