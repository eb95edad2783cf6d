using System.Diagnostics;
using Mapping.Functions.Rules;
using Mapping.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Tests.Telemetry;

public sealed class WorkScopesTests
{
    private static readonly Caller Caller = new("csp.example", "csp", "ada@csp.example", "corr-1");

    [Fact]
    public void Each_line_below_says_whose_work_it_is_and_names_no_person()
    {
        var lines = new ScopedLines();
        using var logging = LoggerFactory.Create(builder => builder.AddProvider(lines));
        var scopes = new WorkScopes(logging.CreateLogger<WorkScopes>());

        using (scopes.Enter(Caller, "c1", "order-1", "instance-1"))
        {
            logging.CreateLogger("below").LogWarning("something");
        }

        logging.CreateLogger("after").LogWarning("else");
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["Tenant"] = "csp.example",
                ["ConnectionId"] = "c1",
                ["OrderId"] = "order-1",
                ["InstanceId"] = "instance-1",
                ["CorrelationId"] = "corr-1",
            },
            lines.Seen["something"]);
        Assert.Empty(lines.Seen["else"]);
    }

    [Fact]
    public void The_span_says_it_too()
    {
        using var logging = LoggerFactory.Create(_ => { });
        using var span = new Activity("step").Start();

        using (new WorkScopes(logging.CreateLogger<WorkScopes>()).Enter(Caller, "c1", "order-1", "instance-1"))
        {
            Assert.Equal(
                ["mapping.connection=c1", "mapping.correlation=corr-1", "mapping.instance=instance-1", "mapping.order=order-1", "mapping.tenant=csp.example"],
                span.Tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        }
    }

    private sealed class ScopedLines : ILoggerProvider, ISupportExternalScope, ILogger
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public Dictionary<string, Dictionary<string, object?>> Seen { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = new Dictionary<string, object?>();
            _scopes.ForEachScope(
                (scope, found) =>
                {
                    foreach (var (key, value) in (scope as IEnumerable<KeyValuePair<string, object?>> ?? []).Where(pair => pair.Key != "{OriginalFormat}"))
                    {
                        found[key] = value;
                    }
                },
                values);
            Seen[formatter(state, exception)] = values;
        }

        public void Dispose() => Seen.Clear();
    }
}
