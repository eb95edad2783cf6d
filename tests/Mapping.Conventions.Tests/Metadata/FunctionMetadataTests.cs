using System.Text.Json.Nodes;
using Mapping.AppHost.App;
using Mapping.Conventions.Tests.Contracts;

namespace Mapping.Conventions.Tests.Metadata;

/// <summary>What the worker's build tells the Functions host about the app: names, bindings, routes, methods, levels, schedules.</summary>
public sealed class FunctionMetadataTests
{
    [Fact]
    public void The_apps_functions_are_the_approved_ones() => ApprovedList.Check(
        "AppMetadata.approved.txt",
        MetadataLines.Of(JsonNode.Parse(File.ReadAllText(Path.Combine(BuiltPrograms.AppFolder, "functions.metadata")))!.AsArray()));
}
