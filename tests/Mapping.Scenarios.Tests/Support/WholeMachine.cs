using Mapping.Machine;

namespace Mapping.Scenarios.Tests.Support;

/// <summary>The whole machine, as long as measurements run: the other test modules have ended, or wait.</summary>
public sealed class WholeMachine() : MachinePart(FileShare.None);
