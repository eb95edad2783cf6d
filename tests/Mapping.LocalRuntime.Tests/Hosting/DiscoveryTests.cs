using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class DiscoveryTests
{
    [Fact]
    public void Functions_are_found_in_internal_and_static_classes()
    {
        var functions = FunctionDiscovery.Find([typeof(TestFunctions), typeof(BodyFunctions), typeof(string)]);

        Assert.Equal(["Body", "BySetting", "Echo", "Held", "Mvc", "Off", "Text", "Value"], functions.Select(function => function.Name));
        Assert.All(functions, function => Assert.Equal(FunctionKind.Http, function.Kind));
    }

    [Theory]
    [InlineData(typeof(NoTrigger<int>), "has 0 triggers")]
    [InlineData(typeof(TwoTriggers<int>), "has 2 triggers")]
    [InlineData(typeof(BadName<int>), "is no function name")]
    [InlineData(typeof(ForeignTrigger<int>), "does not run: ForeignTriggerAttribute")]
    [InlineData(typeof(TwiceNamed<int>), "Two functions are named")]
    public void A_declaration_that_can_not_run_is_refused_with_its_method(Type type, string reason)
    {
        var refusal = Assert.Throws<LocalRuntimeException>(() => FunctionDiscovery.Find([type]));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_definition_names_parameters_bindings_and_entry_point()
    {
        var definition = FunctionDiscovery.Find([typeof(Described<int>)]).Single().Definition;

        Assert.Equal(["request", "id", "top"], definition.Parameters.Select(parameter => parameter.Name));
        Assert.Equal((true, (object?)5), (definition.Parameters[2].HasDefaultValue, definition.Parameters[2].DefaultValue));
        Assert.Equal(["httpTrigger"], definition.InputBindings.Values.Select(binding => binding.Type));
        Assert.Equal(["$return"], definition.OutputBindings.Keys);
        Assert.EndsWith(".Run", definition.EntryPoint, StringComparison.Ordinal);
        Assert.EndsWith("Mapping.LocalRuntime.Tests.dll", definition.PathToAssembly, StringComparison.Ordinal);
    }

    /// <summary>As the worker's own generator has it.</summary>
    [Fact]
    public void A_function_that_returns_nothing_has_no_output() =>
        Assert.Empty(FunctionDiscovery.Find([typeof(Silent<int>)]).Single().Definition.OutputBindings);

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class ForeignTriggerAttribute : TriggerBindingAttribute;

    private sealed class NoTrigger<T> : Declarations
    {
        [Function("X")]
        public static void Run(HttpRequest request) => Use(request);
    }

    private sealed class TwoTriggers<T> : Declarations
    {
        [Function("X")]
        public static void Run([HttpTrigger] HttpRequest request, [TimerTrigger("* * * * *")] TimerInfo timer) => Use(request, timer);
    }

    private sealed class BadName<T> : Declarations
    {
        [Function("../x")]
        public static void Run([HttpTrigger] HttpRequest request) => Use(request);
    }

    private sealed class ForeignTrigger<T> : Declarations
    {
        [Function("X")]
        public static void Run([ForeignTrigger] string message) => Use(message);
    }

    private sealed class TwiceNamed<T> : Declarations
    {
        [Function("X")]
        public static void First([HttpTrigger] HttpRequest request) => Use(request);

        [Function("x")]
        public static void Second([HttpTrigger] HttpRequest request) => Use(request);
    }

    private sealed class Silent<T> : Declarations
    {
        [Function("X")]
        public static void Run([HttpTrigger] HttpRequest request) => Use(request);
    }

    private sealed class Described<T> : Declarations
    {
        [Function("X")]
        public static string Run([HttpTrigger(Route = "x/{id}")] HttpRequest request, Guid id, int top = 5)
        {
            Use(request, id, top);
            return "";
        }
    }

    /// <summary>These methods are looked at, never called; an open generic type is none that a host in this process finds by itself.</summary>
    private abstract class Declarations
    {
        protected static void Use(params object[] arguments) => Assert.NotEmpty(arguments);
    }
}
