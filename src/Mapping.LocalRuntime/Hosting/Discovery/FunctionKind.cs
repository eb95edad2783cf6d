namespace Mapping.LocalRuntime.Hosting.Discovery;

internal enum FunctionKind
{
    Http,
    Timer,
    Orchestrator,
    Activity,
}
