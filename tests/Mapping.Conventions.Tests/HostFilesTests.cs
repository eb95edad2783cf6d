using System.Text.Json.Nodes;

namespace Mapping.Conventions.Tests;

/// <summary>The host.json of each backend is the root's but for the hub's name and where the runs are kept.</summary>
public sealed class HostFilesTests
{
    [Theory]
    [InlineData("AzureStorage")]
    [InlineData("Scheduler")]
    public void A_backend_changes_the_hub_and_nothing_else(string backend)
    {
        var (root, other) = (Read("host.json"), Read("infra", $"host.{backend}.json"));
        Assert.Equal("%TASKHUB_NAME%", (string?)Hub(other)["hubName"]);
        foreach (var file in new[] { root, other })
        {
            Hub(file).Remove("hubName");
            Hub(file).Remove("storageProvider");
            file["logging"]!["logLevel"]!.AsObject().Remove("DurableTask.AzureStorage");
        }

        Assert.True(JsonNode.DeepEquals(root, other), $"{other}\n\nis not\n\n{root}");
    }

    [Fact]
    public void Azure_storage_is_used_in_the_same_way_with_and_without_a_setting() =>
        Assert.True(JsonNode.DeepEquals(Hub(Read("host.json"))["storageProvider"], Hub(Read("infra", "host.AzureStorage.json"))["storageProvider"]));

    [Fact]
    public void Payloads_are_not_traced() => Assert.False((bool)Hub(Read("host.json"))["tracing"]!["traceInputsAndOutputs"]!);

    private static JsonObject Read(params string[] path) => JsonNode.Parse(InfrastructureText.Read(path))!.AsObject();

    private static JsonObject Hub(JsonObject file) => file["extensions"]!["durableTask"]!.AsObject();
}
