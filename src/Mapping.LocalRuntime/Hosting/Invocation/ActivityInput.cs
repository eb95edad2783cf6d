using Microsoft.DurableTask;

namespace Mapping.LocalRuntime.Hosting.Invocation;

internal sealed record ActivityInput(TaskActivityContext Context, string? Json);
