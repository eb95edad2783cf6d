using Microsoft.Azure.WebJobs;
using Newtonsoft.Json;

namespace Mapping.LocalHost.Functions;

/// <summary>What the emitted functions call: static, because WebJobs calls them so. Public, because they stand in an assembly of their own.</summary>
public static class FunctionCalls
{
    private static readonly JsonSerializerSettings Json = new() { DateParseHandling = DateParseHandling.None };

    internal static AppWorker Worker { get; set; } = null!;

    /// <summary>What is done with an orchestrator's trigger before the app has it; null: nothing.</summary>
    internal static Func<string, string>? Clock { get; set; }

    /// <param name="name">The function.</param>
    /// <param name="arguments">Its trigger's data and its clients' texts, by the order of its bindings.</param>
    /// <param name="binder">What the trigger tells beside.</param>
    public static async Task<object?> RunAsync(string name, string?[] arguments, Binder binder)
    {
        var function = Worker.Find(name)!;
        TypedData? trigger = null;
        string? client = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Bindings[i] == function.Trigger)
                trigger = arguments[i] is { } text ? new TypedData { String = Told(function, text) } : new TypedData();
            else
                client = arguments[i];
        }

        var invocation = new Invocation(Guid.NewGuid().ToString(), trigger!, client, Values(binder));
        var answer = await Worker.InvokeAsync(function, invocation, CancellationToken.None);
        if (answer.Result.Status != StatusResult.Types.Status.Success)
            throw new WorkerException(answer.Result.Exception);
        return answer.ReturnValue?.DataCase switch
        {
            TypedData.DataOneofCase.String => answer.ReturnValue.String,
            TypedData.DataOneofCase.Json => JsonConvert.DeserializeObject(answer.ReturnValue.Json, Json),
            _ => null,
        };
    }

    private static string Told(WorkerFunction function, string text) => Clock is { } clock && function.IsOrchestrator ? clock(text) : text;

    private static Dictionary<string, TypedData> Values(Binder binder) =>
        binder.BindingData.Where(value => value.Value is string).ToDictionary(value => value.Key, value => new TypedData { String = (string)value.Value });
}
