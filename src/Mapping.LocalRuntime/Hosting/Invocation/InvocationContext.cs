using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed class InvocationContext : FunctionContext
{
    public InvocationContext(FunctionDescriptor function, IServiceProvider services, CancellationToken cancellationToken)
    {
        Function = function;
        InstanceServices = services;
        CancellationToken = cancellationToken;
        Features = new InvocationFeatures();
        Features.Set(Bindings);
    }

    public FunctionDescriptor Function { get; }

    /// <summary>What the trigger brings: TimerInfo, TaskOrchestrationContext or <see cref="ActivityInput"/>; the request of HTTP is in <see cref="Http"/>.</summary>
    public object? TriggerValue { get; init; }

    public HttpContext? Http { get; init; }

    public InvocationBindings Bindings { get; } = new();

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext { get; } = new ActivityTraceContext();

    public override BindingContext BindingContext => field ??= new InvocationBindingContext(this);

    public override RetryContext RetryContext => Retry;

    public InvocationRetryContext Retry { get; init; } = InvocationRetryContext.None;

    public override IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; }

    public override CancellationToken CancellationToken { get; }
}
