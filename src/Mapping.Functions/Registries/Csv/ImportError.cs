namespace Mapping.Functions.Registries.Csv;

/// <param name="Line">Of the file, from 1: the header's is 1.</param>
/// <param name="Code">InvalidField, DuplicateInFile, or the code of the rule that forbids the mapping.</param>
internal sealed record ImportError(int Line, string Field, string Code, string Message);
