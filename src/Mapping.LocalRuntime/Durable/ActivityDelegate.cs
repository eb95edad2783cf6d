using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Durable;

/// <summary>Runs one activity: the host binds the input from its JSON, makes the scope and runs the middleware.</summary>
internal delegate Task<object?> ActivityDelegate(TaskActivityContext context, string? inputJson, CancellationToken cancellationToken);
