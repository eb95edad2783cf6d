using System.Text.RegularExpressions;

namespace Mapping.Conventions.Tests;

/// <summary>What runs with rights on our repository: nothing moves under it, and each job has the rights it needs and no more.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. InfrastructureText.FilesOf(".github/workflows", "*.yml").Select(Path.GetFileName).OfType<string>().Order()];

    [Fact]
    public void Every_promised_workflow_is_there() =>
        Assert.Equal(["ci.yml", "codeql.yml", "dependencies.yml", "deploy.yml", "nightly.yml", "release.yml"], Files.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Files))]
    public void Actions_are_pinned_to_a_commit_and_its_tag_is_told(string file) =>
        Assert.All(Uses().Matches(Read(file)), match => Assert.Matches(Pinned(), match.Groups["version"].Value));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_workflow_starts_with_reading_only(string file) => Assert.Matches(@"(?m)^permissions:\n  contents: read\n(?! )", Read(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_job_ends(string file) =>
        Assert.Equal(Regex.Count(Read(file), @"(?m)^    runs-on:"), Regex.Count(Read(file), @"(?m)^    timeout-minutes: \d+$"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_is_signed_in_with_a_stored_secret(string file) => Assert.DoesNotContain("secrets.", Read(file), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_checkout_leaves_no_token_behind(string file) =>
        Assert.Equal(Regex.Count(Read(file), "actions/checkout@"), Regex.Count(Read(file), "persist-credentials: false"));

    [Theory]
    [MemberData(nameof(Files))]
    public void Scripts_take_what_others_wrote_from_the_environment(string file) =>
        Assert.DoesNotMatch(@"run: [^\n]*\$\{\{ *(?:github\.event|inputs|github\.head_ref)", Read(file));

    private static string Read(string file) => InfrastructureText.Read(".github", "workflows", file).ReplaceLineEndings("\n");

    [GeneratedRegex(@"uses: (?<action>[\w./-]+)@(?<version>[^\n]+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"\A[0-9a-f]{40} # v\d+\.\d+\.\d+\z")]
    private static partial Regex Pinned();
}
