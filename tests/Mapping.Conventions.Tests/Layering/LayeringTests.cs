using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Mapping.AppHost.App;
using static Mapping.Conventions.Tests.Layering.Room;

namespace Mapping.Conventions.Tests.Layering;

/// <summary>Knowledge runs one way. Each rule names the room that must not know, and what.</summary>
public sealed partial class LayeringTests
{
    private static readonly string[] Outside = ["Azure", "Microsoft.Azure", "Microsoft.DurableTask", "Microsoft.AspNetCore", "Refit", "System.Net.Http"];

    [Theory]
    [InlineData("Autotask", "Refit")]
    [InlineData("CloudCockpit", "System.Net.Http")]
    [InlineData("Storage", "Azure.Data.Tables")]
    [InlineData("Orchestrations", "Microsoft.DurableTask")]
    [InlineData("Triggers", "Microsoft.AspNetCore")]
    public void What_a_room_is_for_is_seen_in_it(string room, string used) => Assert.NotEmpty(Mentions(Types(room), type => IsOneOf(type, used)));

    [Fact]
    public void Rules_are_pure() =>
        Assert.Empty(Mentions(Types("Rules"), used => IsOneOf(used, Outside) || (IsIn(used, App) && !IsIn(used, $"{App}.Rules"))));

    [Fact]
    public void Orchestrations_reach_the_outside_through_activities_alone() =>
        Assert.Empty(Mentions(
            Types("Orchestrations"),
            used => IsOneOf(used, "Azure", "Microsoft.AspNetCore", "Refit", "System.Net.Http", $"{App}.Autotask.Wire", $"{App}.CloudCockpit", $"{App}.Triggers")
                || IsWayOut(used)));

    [Theory]
    [InlineData("Autotask")]
    [InlineData("CloudCockpit")]
    public void A_wire_format_stays_in_its_room(string room) =>
        Assert.Empty(Mentions(
            AllTypes().Where(type => !IsIn(type, $"{App}.{room}")),
            used => IsIn(used, $"{App}.{room}.Wire") || (IsIn(used, $"{App}.{room}") && IsRefit(used))));

    [Theory]
    [InlineData("Autotask")]
    [InlineData("CloudCockpit")]
    public void A_wire_format_is_internal(string room) => Assert.DoesNotContain(Types($"{room}.Wire"), type => type.IsPublic);

    [Fact]
    public void Only_triggers_know_of_http_requests_and_statuses() =>
        Assert.Empty(Mentions(AllTypes().Where(type => !IsIn(type, $"{App}.Triggers")), used => IsOneOf(used, "Microsoft.AspNetCore")));

    [Fact]
    public void Only_the_rooms_that_keep_rows_know_tables() =>
        Assert.Empty(Mentions(
            AllTypes().Where(type => !IsOneOf(type, $"{App}.Storage", $"{App}.Audit", $"{App}.Registries")), used => IsOneOf(used, "Azure.Data.Tables")));

    [Fact]
    public void No_program_knows_another_but_the_stage() =>
        Assert.All(
            new[] { Path.Combine(BuiltPrograms.AppFolder, $"{App}.dll"), BuiltPrograms.LocalHost, Assembly.Load("Mapping.Simulators").Location, Assembly.Load("Mapping.Portal").Location },
            program => Assert.DoesNotContain(ReferencesOf(program), name => name.StartsWith("Mapping.", StringComparison.Ordinal)));

    private static List<string> ReferencesOf(string program)
    {
        using var file = new PEReader(File.OpenRead(program));
        var reader = file.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reference => reader.GetString(reader.GetAssemblyReference(reference).Name))];
    }

    private static bool IsOneOf(Type type, params string[] names) => names.Any(name => IsIn(type, name));

    private static bool IsRefit(Type type) => type.IsInterface && type.GetMethods().Any(method => method.GetCustomAttributesData().Any(data => data.AttributeType.Namespace == "Refit"));

    /// <summary>What does the work of an activity.</summary>
    private static bool IsWayOut(Type type) => IsIn(type, App) && WayOut().IsMatch(type.Name);

    [GeneratedRegex("(Store|Leases|Tables|Client|Writer|Reader|Voider|Log|Sessions?|Apis?|Zones?)$")]
    private static partial Regex WayOut();
}
