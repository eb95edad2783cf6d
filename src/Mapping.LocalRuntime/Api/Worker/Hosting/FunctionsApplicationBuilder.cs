using System.Reflection;
using Mapping.LocalRuntime.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder _builder;
    private readonly Assembly _app;
    private bool _hasBuilt;

    internal FunctionsApplicationBuilder(string[]? args, Assembly app)
    {
        _app = app;
        (_builder, Worker) = StartFailure.Guard(app, () => LocalRuntimeHost.CreateBuilder(args ?? [], app));
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_builder).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public ConfigurationManager Configuration => _builder.Configuration;

    public IHostEnvironment Environment => _builder.Environment;

    public ILoggingBuilder Logging => _builder.Logging;

    public IMetricsBuilder Metrics => _builder.Metrics;

    public IServiceCollection Services => _builder.Services;

    internal WorkerApplicationBuilder Worker { get; }

    public IHost Build()
    {
        ThrowIfBuilt();
        _hasBuilt = true;
        return StartFailure.Guard(_app, () => LocalRuntimeHost.Build(_builder, _app));
    }

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_builder).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        ThrowIfBuilt();
        return Worker.Use(middleware);
    }

    private void ThrowIfBuilt()
    {
        if (_hasBuilt)
            throw new InvalidOperationException("The application has been built already.");
    }
}
