using System.Runtime.InteropServices;

namespace Mapping.AppHost.Processes;

internal static class Signal
{
    private const int Terminate = 15;

    /// <summary>Asks a process to end; false where the system has no such question.</summary>
    public static bool TryTerminate(int processId) => !OperatingSystem.IsWindows() && Kill(processId, Terminate) == 0;

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
