namespace Mapping.AppHost.Node;

internal sealed record RestoreProgress(int Fetched, int Total);
