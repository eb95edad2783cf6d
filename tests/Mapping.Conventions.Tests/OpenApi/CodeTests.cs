using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mapping.Conventions.Tests.Layering;
using Mapping.Conventions.Tests.Sources;
using Mapping.Functions.Rules;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>Every code that an answer can carry is in the document with what it means.</summary>
public sealed partial class CodeTests
{
    [Fact]
    public void Every_code_of_a_problem_is_listed_and_answered_somewhere()
    {
        var written = SourceFile.In("src/Mapping.Functions/Triggers").SelectMany(file => ProblemCode().Matches(file.Text)).Select(Code).Distinct().Order().ToList();
        var answered = ApiDocument.Root["components"]!["examples"]!.AsObject().Select(example => example.Key);

        Assert.Equal(written, Listed("ProblemCode").Order());
        Assert.Equal(written, answered.Order());
    }

    [Fact]
    public void Every_code_of_a_violation_is_listed()
    {
        var rules = Room.Types("Rules").Where(type => type.IsAssignableTo(typeof(IMappingRule)) && !type.IsInterface)
            .Select(type => (string)type.GetField("Code", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue()! ?? "")
            .Where(code => code.Length > 0);
        var literal = SourceFile.In("src/Mapping.Functions").Where(file => !file.Path.Contains("/AzureCosts/", StringComparison.Ordinal))
            .SelectMany(file => ViolationCode().Matches(file.Text)).Select(Code);

        Assert.Empty(rules.Concat(literal).Distinct().Except(Listed("ViolationCode")));
    }

    [Theory]
    [InlineData("ProblemCode")]
    [InlineData("ViolationCode")]
    [InlineData("OutcomeCode")]
    public void Every_listed_code_is_explained_and_stands_in_the_source(string schema)
    {
        var description = ListOf(schema)["description"]!.GetValue<string>();
        var source = string.Concat(SourceFile.In("src/Mapping.Functions").Select(file => file.Text));

        Assert.All(Listed(schema), code =>
        {
            Assert.Contains($"\n- `{code}`: ", description, StringComparison.Ordinal);
            Assert.True(source.Contains($"\"{code}\"", StringComparison.Ordinal) || source.Contains($"nameof({code})", StringComparison.Ordinal), code);
        });
    }

    private static IEnumerable<string> Listed(string schema) => ListOf(schema)["x-extensible-enum"]!.AsArray().Select(code => code!.GetValue<string>());

    /// <summary>Why an order did not succeed stands where it is told.</summary>
    private static JsonNode ListOf(string schema) => ApiDocument.Schemas[schema] ?? ApiDocument.Schemas["Order"]!["properties"]!["code"]!;

    private static string Code(Match match) => match.Groups["code"].Value;

    [GeneratedRegex("""(?:ProblemAnswers\.(?:NotFound|Conflict|InUse|BadGateway|Unavailable)\(|AccessAnswers\.Forbidden\(|StatusCodes\.Status[45]\d\d\w+,)\s*"(?<code>[A-Z]\w+)\x22""")]
    private static partial Regex ProblemCode();

    [GeneratedRegex("""new Violation\(\s*"(?<code>[A-Z]\w+)"|(?<=IReadOnlyList<Violation>[^;]*)new\(\s*"(?<code>[A-Z]\w+)",""")]
    private static partial Regex ViolationCode();
}
