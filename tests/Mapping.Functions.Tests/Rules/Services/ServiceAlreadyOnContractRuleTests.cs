using Mapping.Functions.Rules;
using Mapping.Functions.Rules.Services;

namespace Mapping.Functions.Tests.Rules.Services;

public class ServiceAlreadyOnContractRuleTests
{
    [Fact]
    public void A_contract_without_lines_is_fine() => RuleAssert.Holds<ServiceAlreadyOnContractRule>(Sample.License);

    [Fact]
    public void Lines_of_other_services_are_fine() => RuleAssert.Holds<ServiceAlreadyOnContractRule>(Lines(Line(13, null)));

    [Theory]
    [InlineData(Sample.Marker)]
    [InlineData("a note of ours " + Sample.Marker)]
    public void A_line_with_our_marker_is_ours(string marker) => RuleAssert.Holds<ServiceAlreadyOnContractRule>(Lines(Line(12, marker)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("made by hand")]
    [InlineData("CloudCockpit 0123456789abcdef 00000000-0000-0000-0000-000000000001")]
    public void A_line_of_the_service_that_is_not_ours_breaks_it(string? marker) => RuleAssert.Breaks<ServiceAlreadyOnContractRule>(
        Lines(Line(12, Sample.Marker), Line(12, marker, 901)),
        "ServiceAlreadyOnContract",
        "sync.allowRepeatService",
        "Cloud services",
        "M365 Business Premium",
        "901");

    [Fact]
    public void A_wanted_repeat_is_fine() => RuleAssert.Holds<ServiceAlreadyOnContractRule>(
        Lines(Line(12, null)).With((SyncChoice sync) => sync with { AllowRepeatService = true }));

    [Fact]
    public void It_needs_no_service_to_speak_up() => RuleAssert.Breaks<ServiceAlreadyOnContractRule>(
        Lines(Line(12, null)) with { Service = null }, "ServiceAlreadyOnContract", "sync.allowRepeatService", "the service 12");

    [Fact]
    public void It_is_silent_without_a_contract() => RuleAssert.Holds<ServiceAlreadyOnContractRule>(Lines(Line(12, null)) with { Contract = null });

    private static ContractServiceLine Line(long service, string? marker, long id = 900) => new(id, 29, service, marker);

    private static MappingFacts Lines(params ContractServiceLine[] lines) => Sample.License with { Lines = lines };
}
