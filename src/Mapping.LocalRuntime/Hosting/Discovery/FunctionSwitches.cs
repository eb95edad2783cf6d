using Microsoft.Extensions.Configuration;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>AzureWebJobs.{name}.Disabled, also written AzureWebJobs__{name}__Disabled.</summary>
internal sealed class FunctionSwitches(IConfiguration configuration)
{
    public bool IsDisabled(FunctionDescriptor function) =>
        IsOn(configuration[$"AzureWebJobs.{function.Name}.Disabled"]) || IsOn(configuration[$"AzureWebJobs:{function.Name}:Disabled"]);

    private static bool IsOn(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
