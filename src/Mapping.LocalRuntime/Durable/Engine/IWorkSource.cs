using System.Diagnostics.CodeAnalysis;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>The order in which queued work is taken. Used under its queue's lock.</summary>
internal interface IWorkSource<T>
{
    int Count { get; }

    void Add(T work);

    bool TryTake([MaybeNullWhen(false)] out T work);
}
