using System.Reflection;
using System.Text.Json;
using Mapping.Conventions.Tests.Layering;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Conventions.Tests.Contracts;

/// <summary>What goes in and out of orchestrators and activities is kept as JSON in histories: it must come back as it was.</summary>
public sealed class PayloadTests
{
    // The worker's own, which the app does not change.
    private static readonly JsonSerializerOptions Worker = new() { PropertyNameCaseInsensitive = true };

    public static TheoryData<Type> Payloads() => [.. Functions().SelectMany(PayloadsOf).Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_survives_its_way_through_a_history(Type payload)
    {
        var filled = Filled.Value(payload);

        var json = JsonSerializer.Serialize(filled, payload, Worker);
        var restored = JsonSerializer.Deserialize(json, payload, Worker);

        Assert.Equal(json, JsonSerializer.Serialize(restored, payload, Worker));
        Assert.Empty(Differences.Between(filled, restored, payload.Name));
    }

    [Fact]
    public void Every_activity_has_an_input_record_of_its_own() =>
        Assert.All(Functions().Where(IsActivity), function => Assert.Equal(
            ("Input", function.DeclaringType),
            (InputOf(function)!.ParameterType.Name, InputOf(function)!.ParameterType.DeclaringType)));

    private static IEnumerable<MethodInfo> Functions() =>
        from type in Room.AppAssembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.IsDefined(typeof(FunctionAttribute)) && (IsActivity(method) || IsOrchestrator(method))
        select method;

    private static bool IsActivity(MethodInfo method) => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(ActivityTriggerAttribute)));

    private static bool IsOrchestrator(MethodInfo method) => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(OrchestrationTriggerAttribute)));

    private static ParameterInfo? InputOf(MethodInfo function) => IsActivity(function)
        ? function.GetParameters().Single(parameter => parameter.IsDefined(typeof(ActivityTriggerAttribute)))
        : function.GetParameters().SingleOrDefault(parameter => !parameter.IsDefined(typeof(OrchestrationTriggerAttribute)) && parameter.ParameterType != typeof(FunctionContext));

    private static IEnumerable<Type> PayloadsOf(MethodInfo function)
    {
        if (InputOf(function) is { } input)
            yield return input.ParameterType;
        if (function.ReturnType is { IsGenericType: true } result)
            yield return result.GetGenericArguments()[0];
    }
}
