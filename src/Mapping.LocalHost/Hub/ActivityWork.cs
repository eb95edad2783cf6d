namespace Mapping.LocalHost.Hub;

/// <param name="Attempts">As a letter's.</param>
internal sealed record ActivityWork(long Row, TaskMessage Message, int Attempts = Letter.New);
