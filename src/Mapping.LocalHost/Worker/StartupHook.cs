/// <summary>Runs in the app's process before its Main (DOTNET_STARTUP_HOOKS): ends the app as soon as its host is no more. The host holds the other end of the pipe; however it dies, the system closes it.</summary>
internal static class StartupHook
{
    /// <summary>Set for the app alone: what the app starts is not the host's affair.</summary>
    internal const string Variable = "MAPPING_LOCALHOST_WORKER";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
            return;
        Environment.SetEnvironmentVariable(Variable, null);
        new Thread(EndWithHost) { IsBackground = true, Name = "Host's end" }.Start();
    }

    private static void EndWithHost()
    {
        using var host = Console.OpenStandardInput();
        while (host.ReadByte() >= 0)
            continue;
        Process.GetCurrentProcess().Kill();
    }
}
