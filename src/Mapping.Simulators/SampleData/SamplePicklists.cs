using Mapping.Simulators.Autotask.Metadata;

namespace Mapping.Simulators.SampleData;

/// <summary>The same labels under other ids in each database, so that an id that is taken for granted fails.</summary>
internal sealed record SamplePicklists(IReadOnlyDictionary<string, IReadOnlyList<PicklistValue>> Values)
{
    /// <summary>The ids that are seen most.</summary>
    public static SamplePicklists Usual { get; } = new(new Dictionary<string, IReadOnlyList<PicklistValue>>
    {
        ["Companies.companyType"] = [new(1, "Customer"), new(2, "Lead"), new(3, "Prospect"), new(4, "Dead"), new(6, "Cancelation"), new(7, "Vendor"), new(8, "Partner")],
        ["Services.periodType"] = [new(2, "Monthly"), new(3, "Quarterly"), new(4, "Semi-Annual"), new(5, "Yearly")],
        ["Contracts.contractPeriodType"] = [new(2, "Monthly"), new(3, "Quarterly"), new(4, "Semi-Annual"), new(5, "Yearly")],
        ["Contracts.contractType"] =
            [new(1, "Time & Materials"), new(3, "Fixed Price"), new(4, "Block Hours"), new(6, "Retainer"), new(7, "Recurring Service"), new(8, "Incident")],
        ["Contracts.status"] = [new(1, "Active"), new(0, "Inactive")],
        ["Contracts.contractCategory"] = [new(1, "Standard") { IsSystem = false }],
        ["BillingCodes.useType"] = [new(1, "General Allocation Code"), new(3, "Internal Allocation Code"), new(5, "Recurring Contract Service")],
    });

    /// <summary>Other ids.</summary>
    public static SamplePicklists Renumbered { get; } = new(new Dictionary<string, IReadOnlyList<PicklistValue>>
    {
        ["Companies.companyType"] = [new(11, "Prospect"), new(12, "Customer"), new(13, "Vendor"), new(14, "Partner")],
        ["Services.periodType"] = [new(21, "Yearly"), new(22, "Semi-Annual"), new(23, "Quarterly"), new(24, "Monthly")],
        ["Contracts.contractPeriodType"] = [new(31, "Yearly"), new(32, "Semi-Annual"), new(33, "Quarterly"), new(34, "Monthly")],
        ["Contracts.contractType"] = [new(41, "Recurring Service"), new(42, "Time & Materials"), new(43, "Fixed Price")],
        ["Contracts.status"] = [new(50, "Inactive"), new(51, "In Effect")],
        ["BillingCodes.useType"] = [new(61, "Recurring Contract Service"), new(62, "General Allocation Code")],
    });

    /// <summary>Other ids, other letters, and values that are no longer active.</summary>
    public static SamplePicklists Untidy { get; } = new(new Dictionary<string, IReadOnlyList<PicklistValue>>
    {
        ["Companies.companyType"] = [new(5, "Customer") { IsActive = false }, new(6, "customer "), new(7, "Prospect"), new(9, "Vendor")],
        ["Services.periodType"] = [new(1, "Monthly") { IsActive = false }, new(2, "Quarterly"), new(3, "MONTHLY"), new(4, " Yearly")],
        ["Contracts.contractPeriodType"] = [new(4, "Quarterly"), new(5, "MONTHLY"), new(6, " Yearly")],
        ["Contracts.contractType"] = [new(70, "Recurring Service") { IsActive = false }, new(77, "Recurring service"), new(78, "Fixed Price")],
        ["Contracts.status"] = [new(3, "active"), new(4, "inactive")],
        ["BillingCodes.useType"] = [new(8, "Recurring contract service"), new(9, "General Allocation Code")],
    });
}
