namespace Mapping.LocalRuntime.SampleApp.Services;

internal sealed class InvocationScope(Journal journal) : IDisposable
{
    public Guid Id { get; } = Guid.NewGuid();

    public void Dispose() => journal.Write("scope ended");
}
