using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mapping.AppHost.Node;

namespace Mapping.Conventions.Tests;

/// <summary>One list of settings, told three times: as options in the code, as a sample to copy, as a table to read.</summary>
public sealed partial class SettingsTests
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    // Read by the host and not by options of the app.
    private static readonly string[] HostKeys = ["LocalHost:DataDirectory", "LocalHost:StorageProvider", "AzureWebJobsStorage", "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "ASPNETCORE_URLS"];

    [Fact]
    public void The_readme_explains_every_setting_of_the_sample_and_no_other() =>
        Assert.Equal(SampleKeys().Order(StringComparer.Ordinal), ReadmeKeys().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_option_of_the_app_is_in_the_sample() =>
        Assert.All(OptionKeys(), option => Assert.Contains(SampleKeys(), key => Covers(option, key)));

    [Fact]
    public void The_sample_names_nothing_that_the_app_does_not_read() =>
        Assert.All(SampleKeys().Except(HostKeys), key => Assert.Contains(OptionKeys(), option => Covers(option, key)));

    private static bool Covers(string option, string key) => key == option || key.StartsWith(option + ":", StringComparison.Ordinal);

    private static List<string> SampleKeys()
    {
        using var document = JsonDocument.Parse(Read("local.settings.sample.json"), Lenient);
        return [.. document.RootElement.GetProperty("Values").EnumerateObject().Select(value => value.Name.Replace("__", ":", StringComparison.Ordinal))];
    }

    private static List<string> ReadmeKeys()
    {
        var section = Read("README.md").Split("## Settings")[1].Split("\n## ")[0];
        return [.. FirstCell().Matches(section).Select(match => match.Groups["key"].Value)];
    }

    private static List<string> OptionKeys() =>
    [
        .. from type in Assembly.Load("Mapping.Functions").GetTypes()
           let section = type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic)?.GetRawConstantValue() as string
           where section is not null
           from property in type.GetProperties()
           where property.CanWrite
           select $"{section}:{property.Name}",
    ];

    private static string Read(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Find(), name));

    [GeneratedRegex(@"^\| `(?<key>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
