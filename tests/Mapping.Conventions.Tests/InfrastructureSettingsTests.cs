using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Mapping.Conventions.Tests;

/// <summary>What the app reads on Azure is what the Bicep files set.</summary>
public sealed partial class InfrastructureSettingsTests
{
    /// <summary>For one machine only: on Azure the identity takes their place.</summary>
    private static readonly string[] LocalOptions = ["Retention__Archive", "Storage__Tables", "Secrets__Directory", "Secrets__Values"];

    private static readonly string[] PlatformSettings = ["IDENTITY_ENDPOINT"];

    [Fact]
    public void Every_option_of_the_app_is_set_and_nothing_else_of_its_sections()
    {
        var options = Options().Select(option => option.Name).Except(LocalOptions).Order(StringComparer.Ordinal);
        var sections = Options().Select(option => option.Name.Split("__")[0]).ToHashSet();
        var settings = InfrastructureText.AppSettings.Keys.Where(name => sections.Contains(name.Split("__")[0])).Order(StringComparer.Ordinal);
        Assert.Equal(options, settings);
    }

    [Fact]
    public void A_value_that_is_the_same_everywhere_is_the_default_of_its_option()
    {
        var literals = Options().Where(option => LiteralOf(option.Name) is { Length: > 0 }).ToList();
        Assert.NotEmpty(literals);
        Assert.All(literals, option => Assert.Equal(option.Default, option.Read(LiteralOf(option.Name)!)));
    }

    [Fact]
    public void Whatever_else_the_app_reads_is_set_too()
    {
        var code = InfrastructureText.FilesOf("src/Mapping.Functions", "*.cs").Select(File.ReadAllText).ToList();
        var read = code.SelectMany(text => ByName().Matches(text)).Concat(HostFiles().SelectMany(text => Reference().Matches(text)))
            .Concat(code.SelectMany(text => Reference().Matches(text)))
            .Select(match => match.Groups["name"].Value).ToHashSet();
        Assert.Contains("AZURE_CLIENT_ID", read);
        Assert.Subset(InfrastructureText.AppSettings.Keys.Concat(PlatformSettings).ToHashSet(), read);
    }

    private static IEnumerable<string> HostFiles() =>
        InfrastructureText.FilesOf("infra", "host.*.json").Select(File.ReadAllText).Append(InfrastructureText.Read("host.json"));

    private static string? LiteralOf(string name) =>
        InfrastructureText.AppSettings.TryGetValue(name, out var value) && Literal().Match(value) is { Success: true } match ? match.Groups["text"].Value : null;

    private static IEnumerable<Option> Options() =>
        from type in Assembly.Load("Mapping.Functions").GetTypes()
        let section = type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static | BindingFlags.NonPublic)?.GetRawConstantValue() as string
        where section is not null
        from property in type.GetProperties()
        where property.CanWrite
        select new Option($"{section}__{property.Name}", property.PropertyType, property.GetValue(Activator.CreateInstance(type)));

    private sealed record Option(string Name, Type Type, object? Default)
    {
        public object? Read(string text) => TypeDescriptor.GetConverter(Type).ConvertFrom(null, CultureInfo.InvariantCulture, text);
    }

    [GeneratedRegex("""\bconfiguration\["(?<name>[^"]+)"\]""")]
    private static partial Regex ByName();

    [GeneratedRegex("""%(?<name>[A-Za-z_]\w*)%|"connectionStringName":\s*"(?<name>\w+)[""]""")]
    private static partial Regex Reference();

    [GeneratedRegex("^'(?<text>[^'$]*)'$")]
    private static partial Regex Literal();
}
