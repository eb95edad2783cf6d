using System.Text.RegularExpressions;
using Mapping.Conventions.Tests.Sources;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>The query parameters that triggers read are those of the document. What each takes, ParameterTests of the scenarios try on the app.</summary>
public sealed partial class ParameterTests
{
    [Fact]
    public void Every_parameter_that_is_read_is_documented_and_the_reverse() => Assert.Equal(
        SourceFile.In("src/Mapping.Functions/Triggers").SelectMany(file => Reading().Matches(file.Text)).Select(match => match.Groups["name"].Value)
            .Append("continuationToken").Distinct().Order(),
        ApiDocument.Operations.SelectMany(operation => ApiDocument.Parameters(operation, "query")).Select(parameter => parameter["name"]!.GetValue<string>())
            .Distinct().Order());

    [GeneratedRegex("""query\.(?:Text|Number|Instant|Flag|Guid|RecordId|Date|Names?<\w+>)\("(?<name>\w+)\x22""")]
    private static partial Regex Reading();
}
