using Mapping.Conventions.Tests.Surface;

namespace Mapping.RealPackages.Tests;

/// <summary>
/// Each type and member that the local runtime declares is one of the real packages: the same namespace, name, parameters, defaults,
/// nullability, base type, constraints. The list is the one that the convention tests hold the local runtime to.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public void The_real_packages_have_all_that_the_local_runtime_declares()
    {
        var real = RealAssemblies.All.SelectMany(PublicSurface.Of).ToArray();
        var declared = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "LocalRuntimeSurface.approved.txt"));

        Assert.NotEmpty(declared);
        Assert.Empty(declared.Except(real));
    }
}
