using System.Collections.Concurrent;
using System.Diagnostics;
using Mapping.LocalRuntime.Hosting.Binding;
using Mapping.LocalRuntime.Hosting.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>Runs an invocation through the app's middleware to its method.</summary>
internal sealed partial class FunctionInvoker
{
    private readonly ConcurrentDictionary<string, FunctionMethod> _methods = new();
    private readonly FunctionExecutionDelegate _pipeline;
    private readonly ILogger<FunctionInvoker> _logger;

    public FunctionInvoker(WorkerApplicationBuilder worker, ILogger<FunctionInvoker> logger)
    {
        _logger = logger;
        _pipeline = worker.Build(RunMethodAsync);
    }

    public async Task InvokeAsync(InvocationContext context)
    {
        using var activity = Telemetry.StartInvocation(context);
        var started = Stopwatch.GetTimestamp();
        LogExecuting(context.Function.Name, context.InvocationId);
        try
        {
            await _pipeline(context);
            LogExecuted(context.Function.Name, context.InvocationId, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            throw;
        }
    }

    /// <summary>The same for an orchestrator, which replays: no log line, no span, no clock.</summary>
    public Task ReplayAsync(InvocationContext context) => _pipeline(context);

    private Task RunMethodAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        return _methods.GetOrAdd(invocation.Function.Name, static (_, function) => Prepare(function), invocation.Function).RunAsync(invocation);
    }

    private static FunctionMethod Prepare(FunctionDescriptor function) => new(function, ParameterBinders.For(function));

    [LoggerMessage(LogLevel.Debug, "Executing '{Function}' (Id={InvocationId})")]
    private partial void LogExecuting(string function, string invocationId);

    [LoggerMessage(LogLevel.Debug, "Executed '{Function}' (Id={InvocationId}, Duration={Milliseconds:0}ms)")]
    private partial void LogExecuted(string function, string invocationId, double milliseconds);
}
