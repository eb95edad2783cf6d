using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mapping.Conventions.Tests.Layering;
using Mapping.TestKit.OpenApi;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>The document has every HTTP route of the app, and no other.</summary>
public sealed class RouteTests
{
    private static readonly string[] Callers = ["X-Tenant", "X-Context", "X-Actor", "X-Role", "X-Correlation-Id"];

    [Fact]
    public void Every_route_is_documented_under_the_name_of_its_function_and_the_reverse() => Assert.Equal(
        Triggers().Select(trigger => $"{trigger.Route}: {JsonNamingPolicy.CamelCase.ConvertName(trigger.Function[..^"Trigger".Length])}").Order(),
        ApiDocument.Operations.Select(operation => $"{operation.Route}: {operation.Id}").Order());

    [Fact]
    public void What_needs_no_key_says_so() => Assert.Equal(
        Triggers().Where(trigger => trigger.Level == AuthorizationLevel.Anonymous).Select(trigger => trigger.Route).Order(),
        ApiDocument.Operations.Where(operation => operation.IsPublic).Select(operation => operation.Route).Order());

    [Fact]
    public void Every_part_of_an_address_that_varies_is_described_and_every_caller_named()
    {
        foreach (var operation in ApiDocument.Operations)
        {
            Assert.Equal(
                Regex.Matches(operation.Path, @"\{(\w+)\}").Select(part => part.Groups[1].Value),
                ApiDocument.Parameters(operation, "path").Select(parameter => parameter["name"]!.GetValue<string>()));
            Assert.Equal(
                operation.IsPublic ? [] : Callers, ApiDocument.Parameters(operation, "header").Select(parameter => parameter["name"]!.GetValue<string>()));
        }
    }

    private static IEnumerable<(string Function, string Route, AuthorizationLevel Level)> Triggers() =>
        from type in Room.Types("Triggers")
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        from verb in trigger.Methods ?? []
        select (method.GetCustomAttribute<FunctionAttribute>()!.Name, $"{verb.ToUpperInvariant()} {trigger.Route}", trigger.AuthLevel);
}
