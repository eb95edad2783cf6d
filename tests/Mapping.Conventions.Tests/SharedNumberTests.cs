using System.Text.Json.Nodes;

namespace Mapping.Conventions.Tests;

/// <summary>What several parts have to agree on.</summary>
public sealed class SharedNumberTests
{
    [Theory]
    [InlineData("MaxSentBytes = 100L * 1024 * 1024;", "src", "Mapping.Functions", "CostFiles", "CostFileLimits.cs")]
    [InlineData("MaxBytes = 100L * 1024 * 1024;", "src", "Mapping.Portal", "Forwarding", "UploadLimit.cs")]
    [InlineData("104,857,600 bytes", "src", "Mapping.Portal", "Protection", "PortalProblems.cs")]
    [InlineData("mostBytes = 104_857_600;", "src", "Mapping.Portal", "wwwroot", "pages", "azure-plans", "import.js")]
    [InlineData("104,857,600 bytes", "src", "Mapping.Functions", "Triggers", "OpenApi", "openapi.json")]
    [InlineData("104,857,600 bytes", "docs", "operations.md")]
    [InlineData("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '110100480'", "infra", "appSettings.bicep")]
    public void A_cost_file_has_one_limit_everywhere(string text, params string[] path) =>
        Assert.Contains(text, InfrastructureText.Read(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("host.json")]
    [InlineData("infra", "host.AzureStorage.json")]
    public void A_step_whose_host_died_comes_back_after_a_minute(params string[] path)
    {
        var storage = JsonNode.Parse(InfrastructureText.Read(path))!["extensions"]!["durableTask"]!["storageProvider"]!;

        Assert.Equal(("00:01:00", "00:01:00"), ((string?)storage["controlQueueVisibilityTimeout"], (string?)storage["workItemQueueVisibilityTimeout"]));
    }
}
