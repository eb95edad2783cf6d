using System.Net;
using Mapping.LocalRuntime.Tests.Hosting.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class MiddlewareTests(RunningSample app)
{
    [Fact]
    public async Task Middleware_can_answer_in_place_of_the_function()
    {
        using var response = await app.GetAsync("/api/results/ok", ("X-Refuse", "1"));

        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
        Assert.Equal("RefusalMiddleware", response.Headers.GetValues("X-Refused-By").Single());
        Assert.Equal("ResultOk", response.Headers.GetValues("X-Function").Single());
        Assert.Equal("refused", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Middleware_runs_in_the_order_in_which_it_was_added_and_only_when_its_condition_holds()
    {
        var steps = new List<string>();
        await using var app = await InProcessApp.StartAsync(builder =>
        {
            builder.Services.AddSingleton<Gate>();
            builder.UseMiddleware((_, next) => Step(steps, "first", next));
            builder.UseWhen(context => context.FunctionDefinition.Name == "Text", (_, next) => Step(steps, "second", next));
            builder.UseWhen(_ => false, (_, next) => Step(steps, "never", next));
            builder.Use(inner => async context =>
            {
                steps.Add("third begins");
                await inner(context);
                steps.Add("third ends");
            });
        });

        await app.Client.GetStringAsync("/api/text");
        Assert.Equal(["first begins", "second begins", "third begins", "third ends", "second ends", "first ends"], steps);
        steps.Clear();
        await app.Client.GetStringAsync("/api/value");
        Assert.Equal(["first begins", "third begins", "third ends", "first ends"], steps);
    }

    private static async Task Step(List<string> steps, string name, Func<Task> next)
    {
        steps.Add($"{name} begins");
        await next();
        steps.Add($"{name} ends");
    }
}
