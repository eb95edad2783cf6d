namespace Mapping.LocalHost.SampleApp;

/// <summary>What the functions did, for a test to read: lines in the file that the setting Sample__Journal names.</summary>
internal static class Journal
{
    private static readonly Lock Turn = new();

    public static void Add(string line)
    {
        lock (Turn)
            File.AppendAllText(Environment.GetEnvironmentVariable("Sample__Journal")!, line + "\n");
    }
}
