using Mapping.WorkerHost.Rpc;

namespace Mapping.WorkerHost;

/// <param name="Values">What the trigger tells beside its data, such as route values.</param>
internal sealed record Invocation(string Id, TypedData Trigger, IReadOnlyDictionary<string, string> Values)
{
    public static Invocation Of(TypedData trigger) => new(Guid.NewGuid().ToString(), trigger, new Dictionary<string, string>());
}
