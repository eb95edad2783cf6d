using System.Text.Json;

namespace Mapping.LocalHost.Worker;

/// <summary>A function as the worker describes it to its host.</summary>
internal sealed record WorkerFunction(RpcFunctionMetadata Metadata, IReadOnlyList<WorkerBinding> Bindings)
{
    public const string HttpTrigger = "httpTrigger";
    public const string TimerTrigger = "timerTrigger";
    public const string DurableClient = "durableClient";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Name => Metadata.Name;
    public string Id => Metadata.FunctionId;
    public WorkerBinding Trigger { get; } = Bindings.Single(binding => binding.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase));
    public bool IsHttp => Trigger.Is(HttpTrigger);
    public bool IsTimer => Trigger.Is(TimerTrigger);
    public bool IsOrchestrator => Trigger.Is("orchestrationTrigger");

    public static WorkerFunction Of(RpcFunctionMetadata metadata) => new(
        metadata,
        [.. metadata.RawBindings.Select(text => JsonSerializer.Deserialize<WorkerBinding>(text, Json)!).Where(binding => !binding.Direction.Equals("Out", StringComparison.OrdinalIgnoreCase))]);
}
