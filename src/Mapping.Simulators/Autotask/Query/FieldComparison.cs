using System.Globalization;

namespace Mapping.Simulators.Autotask.Query;

/// <summary>Compares as a database with a case-insensitive collation does: trailing spaces don't count, null equals nothing.</summary>
internal static class FieldComparison
{
    public static bool Holds(object? value, FilterOperator op, IReadOnlyList<object?> operands)
    {
        if (op == FilterOperator.NotExist)
            return IsAbsent(value);
        if (value is null)
            return op == FilterOperator.Eq && operands[0] is null;
        return op switch
        {
            FilterOperator.Exist => !IsAbsent(value),
            FilterOperator.Eq => Compare(value, operands[0]) == 0,
            FilterOperator.NotEq => Compare(value, operands[0]) != 0,
            FilterOperator.Gt => Compare(value, operands[0]) > 0,
            FilterOperator.Gte => Compare(value, operands[0]) >= 0,
            FilterOperator.Lt => Compare(value, operands[0]) < 0,
            FilterOperator.Lte => Compare(value, operands[0]) <= 0,
            FilterOperator.BeginsWith => Text(value).StartsWith(Text(operands[0]), StringComparison.OrdinalIgnoreCase),
            FilterOperator.EndsWith => Text(value).EndsWith(Text(operands[0]), StringComparison.OrdinalIgnoreCase),
            FilterOperator.Contains => Text(value).Contains(Text(operands[0]), StringComparison.OrdinalIgnoreCase),
            FilterOperator.In => operands.Any(operand => Compare(value, operand) == 0),
            FilterOperator.NotIn => operands.All(operand => Compare(value, operand) != 0),
            _ => false,
        };
    }

    private static bool IsAbsent(object? value) => value is null or "";

    /// <returns>Null when one of the two is null: neither equal nor different.</returns>
    private static int? Compare(object value, object? operand) => (value, operand) switch
    {
        (_, null) => null,
        (string one, string other) => string.Compare(one.TrimEnd(), other.TrimEnd(), StringComparison.OrdinalIgnoreCase),
        (long one, long other) => one.CompareTo(other),
        (decimal one, decimal other) => one.CompareTo(other),
        (bool one, bool other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        _ => string.Compare(Text(value), Text(operand), StringComparison.OrdinalIgnoreCase),
    };

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture)?.TrimEnd() ?? "";
}
