using Mapping.Conventions.Tests.Contracts;
using Mapping.Conventions.Tests.Layering;
using Mapping.Conventions.Tests.Surface;

namespace Mapping.Conventions.Tests;

/// <summary>
/// What the app uses of the worker's and Durable's API. It must exist in the real packages as it is used, so a new line here is
/// looked up there first; then it is added to the approved list.
/// </summary>
public sealed class RuntimeApiUseTests
{
    [Fact]
    public void The_app_uses_the_approved_part_of_the_runtimes_api() =>
        ApprovedList.Check("RuntimeApiUse.approved.txt", ApiUse.Of(Room.AppAssembly.Location, "Mapping.LocalRuntime"));
}
