using Mapping.TestKit.Azurite;

namespace Mapping.Scenarios.Tests.Faults;

/// <summary>What happens to a request of a table, and to how many that follow each other.</summary>
internal sealed record TableFaultCase(string Name, TableFaultKind Kind, int Times = 1)
{
    /// <summary>More than the tables' client tries by itself, so that the step fails and is repeated.</summary>
    private const int MoreThanTheClientTries = 5;

    public static IReadOnlyList<TableFaultCase> All { get; } =
    [
        new("AnswerLost", TableFaultKind.BreakAfter),
        new("Reset", TableFaultKind.BreakBefore, MoreThanTheClientTries),
        new("Status500", TableFaultKind.ErrorBefore, MoreThanTheClientTries),
        new("Status503ThoughCarriedOut", TableFaultKind.ErrorAfter),
        new("AnswersLostUntilTheStepFails", TableFaultKind.BreakAfter, MoreThanTheClientTries),
        new("AnotherOneCameFirst", TableFaultKind.PreconditionFailed),
        new("NoAnswer", TableFaultKind.HoldBefore),
        new("NoAnswerThoughCarriedOut", TableFaultKind.HoldAfter),
    ];

    public override string ToString() => Name;
}
