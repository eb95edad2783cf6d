using Mapping.Conventions.Tests.Surface;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Conventions.Tests;

/// <summary>
/// The local runtime declares a part of the real packages' API and nothing else. Each line of the approved list is one that
/// the real packages have as well; a line that changes here is compared with their sources before it is approved.
/// </summary>
public sealed class LocalRuntimeSurfaceTests
{
    private const string Approved = "LocalRuntimeSurface.approved.txt";

    [Fact]
    public void The_declared_surface_is_the_approved_one()
    {
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, Approved));
        var declared = PublicSurface.Of(typeof(FunctionAttribute).Assembly).ToArray();

        string[] differences =
        [
            .. approved.Except(declared).Select(line => $"- {line}"),
            .. declared.Except(approved).Select(line => $"+ {line}"),
        ];

        Assert.True(differences.Length == 0, $"{Approved} differs:{Environment.NewLine}{string.Join(Environment.NewLine, differences)}");
        Assert.Equal(approved, declared);
    }

    [Fact]
    public void Only_the_namespaces_of_the_real_packages_are_declared()
    {
        var roots = typeof(FunctionAttribute).Assembly.GetExportedTypes().Select(type => type.Namespace!.Split('.')[0]).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["DurableTask", "Microsoft"], roots);
    }
}
