using System.Diagnostics.CodeAnalysis;

namespace Mapping.LocalRuntime.Durable.Engine;

internal sealed class FirstInFirstOut<T> : IWorkSource<T>
{
    private readonly Queue<T> queue = new();

    public int Count => queue.Count;

    public void Add(T work) => queue.Enqueue(work);

    public bool TryTake([MaybeNullWhen(false)] out T work) => queue.TryDequeue(out work);
}
