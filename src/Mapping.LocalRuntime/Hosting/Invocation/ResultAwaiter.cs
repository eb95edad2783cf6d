using System.Reflection;

namespace Mapping.LocalRuntime.Hosting.Invocation;

/// <summary>Awaits what a method returned (void, a value, or a task with or without one) and gives its value.</summary>
internal static class ResultAwaiter
{
    private static readonly MethodInfo TaskOf = Method(nameof(AwaitTaskOf));
    private static readonly MethodInfo ValueTaskOf = Method(nameof(AwaitValueTaskOf));

    public static Func<object?, ValueTask<object?>> For(Type returned)
    {
        if (returned == typeof(Task))
            return AwaitTask;
        if (returned == typeof(ValueTask))
            return AwaitValueTask;
        if (!returned.IsGenericType)
            return ValueTask.FromResult;
        var open = returned.GetGenericTypeDefinition();
        var method = open == typeof(Task<>) ? TaskOf : open == typeof(ValueTask<>) ? ValueTaskOf : null;
        return method is null
            ? ValueTask.FromResult
            : method.MakeGenericMethod(returned.GetGenericArguments()).CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    private static async ValueTask<object?> AwaitTask(object? task)
    {
        await (Task)task!;
        return null;
    }

    private static async ValueTask<object?> AwaitValueTask(object? task)
    {
        await (ValueTask)task!;
        return null;
    }

    private static async ValueTask<object?> AwaitTaskOf<T>(object? task) => await (Task<T>)task!;

    private static async ValueTask<object?> AwaitValueTaskOf<T>(object? task) => await (ValueTask<T>)task!;

    private static MethodInfo Method(string name) => typeof(ResultAwaiter).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;
}
