namespace Mapping.LocalRuntime.SampleApp.Functions;

public enum Level
{
    Low,
    High,
}
