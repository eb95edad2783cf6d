using System.Reflection;
using Mapping.Conventions.Tests.Contracts;
using Mapping.Conventions.Tests.Layering;
using Mapping.LocalRuntime.Hosting.Discovery;

namespace Mapping.Conventions.Tests.Metadata;

/// <summary>
/// What the local runtime finds in an app: names, bindings, routes, methods, levels, schedules. The same lists are held to what the
/// worker's own build writes for the Functions host (tests/Mapping.RealPackages.Tests).
/// </summary>
public sealed class FunctionMetadataTests
{
    [Fact]
    public void The_apps_functions_are_the_approved_ones() => Check("AppMetadata.approved.txt", Room.AppAssembly);

    [Fact]
    public void The_sample_apps_functions_are_the_approved_ones() => Check("SampleMetadata.approved.txt", typeof(LocalRuntime.SampleApp.Functions.Level).Assembly);

    private static void Check(string file, Assembly app) => ApprovedList.Check(file, MetadataLines.Of(FunctionDiscovery.Find(app).Select(FunctionMetadataJson.Of)));
}
