namespace Mapping.TestKit.Portal;

internal sealed record ProblemField(string Field, string Message);
