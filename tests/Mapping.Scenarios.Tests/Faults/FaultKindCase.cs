using Mapping.Scenarios.Tests.Faults.Support;

namespace Mapping.Scenarios.Tests.Faults;

/// <summary>A kind of fault as a test makes it, and what may come of it.</summary>
/// <param name="Action">As the simulator takes it.</param>
internal sealed record FaultKindCase(string Name, object Action)
{
    /// <summary>Autotask or a person said no: the order may end without success, and a retry after mending maps it.</summary>
    public bool IsFinal { get; init; }

    public object? Switches { get; init; }

    /// <summary>Makes no sense where nothing is written.</summary>
    public bool WritesOnly { get; init; }

    public IEnumerable<CallPosition> Positions => CallPosition.HappyPath.Where(position => position.IsWrite || !WritesOnly);

    public bool AllowRepeatService { get; init; }

    public int Times { get; init; } = 1;

    public static IReadOnlyList<FaultKindCase> All { get; } =
    [
        new("CommitThenTimeout", new { kind = "CommitThenTimeout", seconds = 30 }),
        new("CommitThenReset", new { kind = "CommitThenReset" }),
        new("LateCommit", new { kind = "LateCommit", seconds = FaultStage.LateCommit.TotalSeconds }),
        new("LateCommitWhereRepeatsOverride", new { kind = "LateCommit", seconds = FaultStage.LateCommit.TotalSeconds })
        {
            Switches = new { duplicatePeriod = "Overrides", repeatedService = "SecondLine" },
        },
        new("ResetBeforeCommit", new { kind = "ResetBeforeCommit" }),
        new("ResetBeforeCommitThrice", new { kind = "ResetBeforeCommit" }) { Times = 3 },
        new("CommitThenResetOfARepeatedService", new { kind = "CommitThenReset" }) { AllowRepeatService = true },
        new("ErrorWithTexts", new { kind = "ErrorWithTexts" }) { IsFinal = true },
        new("ErrorWithoutTexts", new { kind = "ErrorWithoutTexts" }),
        new("Html503", new { kind = "Html", status = 503 }),
        new("Html404", new { kind = "Html", status = 404 }),
        new("TooManyRequests", new { kind = "TooManyRequests" }),
        new("TooManyRequestsWithRetryAfter", new { kind = "TooManyRequests", retryAfter = "2" }),
        new("ThreadRefusal", new { kind = "ThreadRefusal" }),
        new("Slow", new { kind = "Slow", seconds = 1.5 }),
        new("SlowerThanTheCallTimeout", new { kind = "Slow", seconds = FaultStage.CallTimeout.TotalSeconds + 1.5 })
        {
            Switches = new { duplicatePeriod = "Overrides", repeatedService = "SecondLine" },
        },
        new("TruncatedJson", new { kind = "TruncatedJson" }),
        new("EndlessPages", new { kind = "EndlessPages" }),
        new("ZoneMove", new { kind = "ZoneMove" }),
        new("AccountLock", new { kind = "AccountLock" }) { IsFinal = true },
        new("PermissionRemoved", new { kind = "PermissionRemoved" }) { IsFinal = true },
        new("DuplicatePeriod", new { kind = "DuplicatePeriod" }) { IsFinal = true },
        new("MarkerIgnored", new { kind = "IgnoreFields", fields = new[] { "internalDescription" } }) { WritesOnly = true },
        new("PriceIgnored", new { kind = "IgnoreFields", fields = new[] { "adjustedUnitPrice" } })
        {
            IsFinal = true, WritesOnly = true, Switches = new { duplicatePeriod = "Overrides" },
        },
        new("UnitsIgnored", new { kind = "IgnoreFields", fields = new[] { "unitChange" } })
        {
            IsFinal = true, WritesOnly = true, Switches = new { duplicatePeriod = "Overrides" },
        },
        new("AcknowledgeOnly", new { kind = "AcknowledgeOnly" }) { WritesOnly = true },
        new("PersonAddsTheService", new { kind = "HumanEdit", edit = new { kind = "AddLine", contractId = 29, serviceId = 12, units = 3, internalDescription = FaultCase.HumanText } })
        {
            AllowRepeatService = true,
        },
        new("PersonAddsTheServiceWithoutUnits", new { kind = "HumanEdit", edit = new { kind = "AddLine", contractId = 29, serviceId = 12, internalDescription = FaultCase.HumanText } })
        {
            AllowRepeatService = true,
        },
        new("PersonAdjustsTheLine", new { kind = "HumanEdit", edit = new { kind = "AdjustLine", contractId = 29, date = "2026-11-20", units = 4 } })
        {
            IsFinal = true, Switches = new { duplicatePeriod = "Overrides" },
        },
    ];

    public override string ToString() => Name;
}
