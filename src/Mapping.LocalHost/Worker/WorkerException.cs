namespace Mapping.LocalHost.Worker;

/// <summary>A function failed. The Durable extension reads what happened out of a text of this form, which is the Functions host's.</summary>
internal sealed class WorkerException(RpcException failure) : Exception($"Result: Failure\nException: {failure.Message}\nStack: {failure.StackTrace}");
