using Mapping.AppHost.Node;

namespace Mapping.Browser.Tests.Support;

/// <summary>What tests measured and no assertion rests on: <c>artifacts/figures</c>, and the test's output.</summary>
internal static class Figures
{
    public static void Write(string name, string figure)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Find(), "artifacts", "figures"));
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.txt"), figure + Environment.NewLine);
        TestContext.Current.TestOutputHelper?.WriteLine(figure);
    }
}
