namespace Mapping.Conventions.Tests.Contracts;

/// <summary>A sorted list in a file beside the tests, one line an item. What differs is shown as lines to remove (-) and to add (+).</summary>
internal static class ApprovedList
{
    public static void Check(string file, IEnumerable<string> found)
    {
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file)).Where(line => line.Length > 0).ToArray();
        var actual = found.Distinct().Order(StringComparer.Ordinal).ToArray();
        string[] differences = [.. approved.Except(actual).Select(line => $"- {line}"), .. actual.Except(approved).Select(line => $"+ {line}")];

        Assert.True(differences.Length == 0, $"{file} differs:{Environment.NewLine}{string.Join(Environment.NewLine, differences)}");
        Assert.Equal(approved.Order(StringComparer.Ordinal), approved);
    }
}
