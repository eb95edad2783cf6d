using System.Text.Json.Nodes;
using Mapping.Conventions.Tests.Metadata;

namespace Mapping.RealPackages.Tests;

/// <summary>What the worker's build writes for the Functions host is what the local runtime finds: functions, bindings, routes, methods, levels, schedules.</summary>
public sealed class FunctionMetadataTests
{
    [Theory]
    [InlineData("Mapping.Functions", "AppMetadata.approved.txt")]
    [InlineData("Mapping.LocalRuntime.SampleApp", "SampleMetadata.approved.txt")]
    public void The_host_is_told_what_the_local_runtime_finds(string app, string approved)
    {
        var told = MetadataLines.Of(JsonNode.Parse(Read($"{app}.metadata"))!.AsArray()).Order(StringComparer.Ordinal);

        Assert.Equal(Read(approved).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), told);
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));
}
