namespace Mapping.LocalRuntime.Tests.Hosting.Fixtures;

internal sealed record Person(string FirstName, string Verb);
