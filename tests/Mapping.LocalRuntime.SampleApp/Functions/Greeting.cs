namespace Mapping.LocalRuntime.SampleApp.Functions;

public sealed record Greeting(string Name, int Times);
