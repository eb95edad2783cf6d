namespace Mapping.Functions.CostFiles;

/// <param name="Line">Counts from 1, the header.</param>
internal sealed record CostFileError(long Line, string Message);
