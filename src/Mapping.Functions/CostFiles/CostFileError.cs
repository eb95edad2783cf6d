using System.Globalization;

namespace Mapping.Functions.CostFiles;

/// <param name="Line">Counts from 1, the header.</param>
/// <param name="Part">The file's name where there are several.</param>
internal sealed record CostFileError(long Line, string Message, string Part = "")
{
    public string Place => Part.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"line {Line}")
        : string.Create(CultureInfo.InvariantCulture, $"{Part}, line {Line}");
}
