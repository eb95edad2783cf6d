using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mapping.Conventions.Tests.Sources;
using Mapping.TestKit.OpenApi;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>What the document says of bodies is what their readers take: fields, null, and bounds.</summary>
public sealed partial class RequestSchemaTests
{
    /// <summary>Whether they are needed depends on another field, as their descriptions say.</summary>
    private static readonly string[] Conditional =
        ["OrderRequest price", "OrderRequest subscriptionName", "SubscriptionMappingRequest price", "ConnectionChange secret", "ConnectionChange integrationCode"];

    private static readonly string[] KnownNames =
    [
        .. SourceFile.In("src/Mapping.Functions/Triggers").SelectMany(file => FieldName().Matches(file.Text)).Select(match => match.Groups["name"].Value).Distinct(),
    ];

    public static TheoryData<string> Bodies => [.. RequestReaders.Names];

    [Fact]
    public void Every_body_has_a_reader_and_every_reader_a_body() =>
        Assert.Equal(RequestReaders.Names.Order(), ApiDocument.Operations.Select(RequestReaders.SchemaOf).OfType<string>().Distinct().Order());

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Every_example_is_taken(string name) =>
        Assert.All(RequestReaders.Examples(name), example => Assert.Empty(RequestReaders.Read(name, example)));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_field_may_be_absent_or_null_as_the_document_says(string name) => Each(name, (example, field) =>
    {
        if (Conditional.Contains($"{name} {field.Path}"))
            return;
        Holds(name, field, "absent", field.In(example, null), !field.IsRequired);
        Holds(name, field, "null", field.In(example, () => null), field.MayBeNull);
    });

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_field_takes_what_lies_within_its_bounds_and_nothing_else(string name) => Each(name, (example, field) =>
    {
        // An Azure plan's is 1.
        var isFixed = field.Path == "quantity" && example["offer"]!["type"]!.GetValue<string>() == "AzurePlan";
        foreach (var (what, value, isGood) in FieldProbes.Of(field).Where(probe => !isFixed || !probe.IsGood))
            Holds(name, field, what, field.In(example, () => value?.DeepClone()), isGood);
    });

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_reader_knows_a_field_that_is_not_documented(string name) => Each(name, (example, field) =>
    {
        var siblings = Fields(name, example).Where(other => OwnerOf(other) == OwnerOf(field)).Select(other => other.Name).ToHashSet();
        foreach (var unknown in KnownNames.Append("else").Where(known => !siblings.Contains(known)))
        {
            var stranger = new BodyField(OwnerOf(field) + unknown, unknown, field.Schema, false, false);
            Holds(name, stranger, "unknown", stranger.In(example, () => "x"), isGood: false);
        }
    });

    private static string OwnerOf(BodyField field) => field.Path[..^field.Name.Length];

    private static void Each(string name, Action<JsonObject, BodyField> check)
    {
        var examples = RequestReaders.Examples(name).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            foreach (var field in Fields(name, example))
                check(example, field);
        }
    }

    private static IReadOnlyList<BodyField> Fields(string name, JsonObject example) => [.. BodyField.Of(ApiDocument.Schemas[name]!.AsObject(), example)];

    private static void Holds(string name, BodyField field, string what, JsonObject body, bool isGood)
    {
        var errors = RequestReaders.Read(name, body).Where(error => error.Field == field.Path).ToList();
        Assert.True(errors.Count == 0 == isGood, $"{name} {field.Path}: {what} is {(isGood ? "refused: " + errors.FirstOrDefault()?.Message : "taken")}");
    }

    [GeneratedRegex("""\.(?:Required|Optional)\("(?<name>\w+)"\)""")]
    private static partial Regex FieldName();
}
