using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>What the function gave back, open to change by middleware.</summary>
internal sealed class InvocationBindings
{
    public object? Result { get; set; }

    public Dictionary<string, object?> Outputs { get; } = [];

    public static InvocationBindings Of(FunctionContext context) =>
        context.Features.Get<InvocationBindings>() ?? throw new InvalidOperationException("The context belongs to no invocation.");
}
