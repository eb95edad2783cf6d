using Mapping.Machine;

[assembly: AssemblyFixture(typeof(MachineShare))]

namespace Mapping.Machine;

/// <summary>A module's share of the machine, as long as its tests run.</summary>
public sealed class MachineShare() : MachinePart(FileShare.Read);
