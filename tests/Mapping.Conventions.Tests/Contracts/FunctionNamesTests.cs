using System.Reflection;
using Mapping.Conventions.Tests.Layering;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Conventions.Tests.Contracts;

/// <summary>Function names stand in task hubs: a changed one strands the runs that are under way. A new function is one more line in the approved list.</summary>
public sealed class FunctionNamesTests
{
    private static readonly (string Name, Type Class)[] Functions =
    [
        .. from type in Room.AppAssembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           select (function.Name, type),
    ];

    [Fact]
    public void A_function_is_named_as_its_class() => Assert.All(Functions, function => Assert.Equal(function.Class.Name, function.Name));

    [Fact]
    public void Its_name_says_what_it_is() =>
        Assert.All(Functions, function => Assert.Matches("(Trigger|Timer|Orchestrator|Activity)$", function.Name));

    [Fact]
    public void The_functions_are_the_approved_ones() => ApprovedList.Check("Functions.approved.txt", Functions.Select(function => function.Name));
}
