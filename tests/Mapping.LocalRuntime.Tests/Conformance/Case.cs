namespace Mapping.Conformance;

/// <summary>One run of a program: its orchestrator, the input, and what a client does meanwhile.</summary>
internal sealed record Case(string Name, string Orchestrator, object? Input = null, Func<CaseRun, Task>? Drive = null);
