using System.Reflection;
using Mapping.LocalHost.Settings;

namespace Mapping.LocalHost.Tests;

/// <summary>Knowledge runs one way between the host's rooms.</summary>
public sealed class RoomTests
{
    private const string Host = "Mapping.LocalHost";

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // Each room with those that it may know.
    private static readonly Dictionary<string, string[]> Knows = new()
    {
        ["Settings"] = [],
        ["Logging"] = ["Settings"],
        ["Worker"] = ["Settings", "Logging"],
        ["Functions"] = ["Worker"],
        ["Hub"] = ["Settings"],
        ["Timers"] = ["Settings", "Worker"],
        ["Http"] = ["Settings", "Worker", "Timers"],
        ["Hosting"] = ["Settings", "Logging", "Worker", "Functions", "Hub", "Timers", "Http"],
    };

    public static TheoryData<string> Rooms => [.. Knows.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_knows_those_below_it_alone(string room) => Assert.Empty(
        from type in typeof(AppFolder).Assembly.GetTypes()
        where RoomOf(type) == room
        from used in Mentioned(type).Select(RoomOf).Distinct()
        where used is not null && used != room && !Knows[room].Contains(used)
        select $"{type} knows {used}");

    [Fact]
    public void Every_type_stands_in_a_room() => Assert.All(
        typeof(AppFolder).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith(Host + ".", StringComparison.Ordinal) == true),
        type => Assert.Contains(RoomOf(type), Knows.Keys));

    private static string? RoomOf(Type type) => type.Namespace?.StartsWith(Host + ".", StringComparison.Ordinal) == true ? type.Namespace.Split('.')[2] : null;

    private static IEnumerable<Type> Mentioned(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []))
            .Concat(type.GetNestedTypes(All).SelectMany(Mentioned))
            .SelectMany(mentioned => mentioned.IsGenericType ? mentioned.GetGenericArguments().Append(mentioned) : [mentioned]);
    }
}
