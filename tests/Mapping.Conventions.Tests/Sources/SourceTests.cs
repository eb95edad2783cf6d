using System.Text.RegularExpressions;

namespace Mapping.Conventions.Tests.Sources;

/// <summary>How the product's files are written.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 200;
    private const int LongestMedian = 45;

    public static TheoryData<string> Projects() => [.. SourceFile.All.Select(file => string.Join('/', file.Path.Split('/').Take(2))).Distinct()];

    [Fact]
    public void No_file_is_long() => Assert.Empty(SourceFile.All.Where(file => file.Lines > LongestFile).Select(file => $"{file.Path}: {file.Lines} lines"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Most_files_are_short(string project) =>
        Assert.InRange(SourceFile.In(project).Select(file => file.Lines).Order().ElementAt(SourceFile.In(project).Count() / 2), 0, LongestMedian);

    [Fact]
    public void A_file_has_one_type_and_its_name() => Assert.Empty(SourceFile.All
        .Where(file => file.Name != "Program" && (file.Types is not [var name] || (name != file.Name.Split('.')[0] && $"{name}OfT" != file.Name)))
        .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}"));

    [Fact]
    public void Nothing_is_left_undone_or_hidden() => Assert.Empty(SourceFile.All.SelectMany(file => file.Matches(Unfinished())));

    [Fact]
    public void No_exception_is_swallowed() => Assert.Empty(SourceFile.All.SelectMany(file => file.Matches(EmptyCatch())));

    [Fact]
    public void Orchestrations_take_time_chance_and_the_world_from_their_context_alone() =>
        Assert.Empty(SourceFile.In("src/Mapping.Functions/Orchestrations").SelectMany(file => file.Matches(NotDeterministic())));

    [Fact]
    public void Statuses_are_chosen_in_triggers_alone() => Assert.Empty(SourceFile.In("src/Mapping.Functions")
        .Where(file => !file.Path.StartsWith("src/Mapping.Functions/Triggers/", StringComparison.Ordinal))
        .SelectMany(file => file.Matches(StatusChoice())));

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|#region|#pragma|#if\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"catch\s*(?:\([^{]*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Utc)?(?:Now|Today)|\bGuid\.NewGuid|\bTask\.(?:Delay|Run)\b|\bThread\b|\bRandom\b|\bEnvironment\.|\bHttpClient\b|ConfigureAwait|\bStopwatch\b|\bTimeProvider\b|\bIConfiguration\b|\bIOptions\b|\.ContinueWith\(|\.GetAwaiter\(\)|\.Wait\(\)")]
    private static partial Regex NotDeterministic();

    [GeneratedRegex(@"\bStatusCodes\.|\bIActionResult\b|\bIResult\b")]
    private static partial Regex StatusChoice();
}
