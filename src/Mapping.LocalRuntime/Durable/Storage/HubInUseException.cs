namespace Mapping.LocalRuntime.Durable.Storage;

internal sealed class HubInUseException(string databasePath, Exception inner) : Exception(
    $"The task hub '{databasePath}' belongs to another running process. End that process, or set LocalRuntime:DataDirectory to another directory.",
    inner);
