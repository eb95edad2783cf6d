namespace Mapping.LocalHost.Worker;

/// <param name="Client">What a durable client of the function is made of; null: the app's usual one.</param>
/// <param name="Values">What the trigger tells beside its data, such as route values.</param>
internal sealed record Invocation(string Id, TypedData Trigger, string? Client, IDictionary<string, TypedData> Values)
{
    private static readonly Dictionary<string, TypedData> None = [];

    public static Invocation Of(TypedData trigger) => new(Guid.NewGuid().ToString(), trigger, null, None);
}
