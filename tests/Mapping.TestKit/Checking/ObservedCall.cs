namespace Mapping.TestKit.Checking;

internal sealed record ObservedCall(
    DateTimeOffset At, string Method, string Path, string? Body, string? Entity, string? Operation, int? Status, string? Answer, bool Wrote, string? Fault);
