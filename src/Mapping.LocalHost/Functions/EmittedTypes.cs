using Microsoft.Azure.WebJobs;

namespace Mapping.LocalHost.Functions;

/// <summary>Where WebJobs finds the functions.</summary>
internal sealed class EmittedTypes(params Type[] types) : ITypeLocator
{
    public IReadOnlyList<Type> GetTypes() => types;
}
