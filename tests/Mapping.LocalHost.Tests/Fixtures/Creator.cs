using DurableTask.Core;

namespace Mapping.LocalHost.Tests.Fixtures;

internal sealed class Creator<T> : ObjectCreator<T>
{
    private readonly Func<T> _create;

    public Creator(string name, Func<T> create)
    {
        (Name, Version) = (name, "");
        _create = create;
    }

    public override T Create() => _create();
}
