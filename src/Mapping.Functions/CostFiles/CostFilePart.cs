namespace Mapping.Functions.CostFiles;

/// <summary>One text of what was sent.</summary>
/// <param name="Name">To be shown; "" where there is only one.</param>
/// <param name="Open">From its start, unpacked, as often as it is called.</param>
internal sealed record CostFilePart(string Name, Func<Stream> Open);
