using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace Mapping.LocalHost.Functions;

/// <summary>Where WebJobs finds the functions, once the app has named them. Emits one for each function of the app that is neither HTTP's nor a timer's: a static method whose body hands its arguments to <see cref="FunctionCalls"/>.</summary>
internal sealed class FunctionTypes(FunctionList functions) : ITypeLocator
{
    private const string Name = "Functions";

    private static readonly Dictionary<string, Type> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["orchestrationTrigger"] = typeof(OrchestrationTriggerAttribute),
        ["activityTrigger"] = typeof(ActivityTriggerAttribute),
        ["entityTrigger"] = typeof(EntityTriggerAttribute),
        [WorkerFunction.DurableClient] = typeof(DurableClientAttribute),
    };

    /// <summary>Those with a binding that this host can't fill don't run.</summary>
    public static void Check(FunctionList functions)
    {
        foreach (var function in functions.All)
        {
            if (function.Bindings.FirstOrDefault(binding => !Attributes.ContainsKey(binding.Type) && !binding.Is(WorkerFunction.HttpTrigger) && !binding.Is(WorkerFunction.TimerTrigger)) is { } unknown)
                functions.Fail(function, $"This host has no binding of the type {unknown.Type}.");
        }
    }

    public IReadOnlyList<Type> GetTypes()
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(Name), AssemblyBuilderAccess.Run).DefineDynamicModule(Name);
        var type = module.DefineType(Name, TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var function in functions.Enabled.Where(function => !function.IsHttp && !function.IsTimer))
            Define(type, function);
        return [type.CreateType(), typeof(DurableClientText)];
    }

    /// <summary>The last parameter is the binder: it has what the trigger tells beside its data.</summary>
    private static void Define(TypeBuilder type, WorkerFunction function)
    {
        var count = function.Bindings.Count;
        var method = type.DefineMethod(function.Name, MethodAttributes.Public | MethodAttributes.Static, typeof(Task<object>), [.. Enumerable.Repeat(typeof(string), count), typeof(Microsoft.Azure.WebJobs.Binder)]);
        method.SetCustomAttribute(Attribute(typeof(FunctionNameAttribute), function.Name));
        for (var i = 0; i < count; i++)
            method.DefineParameter(i + 1, ParameterAttributes.None, function.Bindings[i].Name).SetCustomAttribute(Attribute(Attributes[function.Bindings[i].Type]));
        method.DefineParameter(count + 1, ParameterAttributes.None, "_binder");
        var body = method.GetILGenerator();
        body.Emit(OpCodes.Ldstr, function.Name);
        body.Emit(OpCodes.Ldc_I4, count);
        body.Emit(OpCodes.Newarr, typeof(string));
        for (var i = 0; i < count; i++)
        {
            body.Emit(OpCodes.Dup);
            body.Emit(OpCodes.Ldc_I4, i);
            body.Emit(OpCodes.Ldarg, i);
            body.Emit(OpCodes.Stelem_Ref);
        }

        body.Emit(OpCodes.Ldarg, count);
        body.Emit(OpCodes.Call, typeof(FunctionCalls).GetMethod(nameof(FunctionCalls.RunAsync))!);
        body.Emit(OpCodes.Ret);
    }

    private static CustomAttributeBuilder Attribute(Type type, params object[] arguments) => new(type.GetConstructor([.. arguments.Select(argument => argument.GetType())])!, arguments);
}
