using Mapping.LocalRuntime.SampleApp.Middleware;
using Mapping.LocalRuntime.SampleApp.Services;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<StampMiddleware>();
builder.UseWhen<RefusalMiddleware>(context => context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "httpTrigger"));
builder.Services.AddScoped<InvocationScope>();
builder.Services.AddSingleton<Journal>();
builder.Build().Run();
