using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>Functions that can't run as declared, as the host's status shows them; the others run.</summary>
internal sealed partial class FunctionErrors(ILogger<FunctionErrors> logger)
{
    private readonly ConcurrentDictionary<string, string> _messages = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> All => _messages.OrderBy(error => error.Key, StringComparer.Ordinal).Select(error => $"{error.Key}: {error.Value}");

    public string? Of(FunctionDescriptor function) => _messages.GetValueOrDefault(function.Name);

    public void Add(FunctionDescriptor function, string message)
    {
        if (_messages.TryAdd(function.Name, message))
            LogError(function.Name, message);
    }

    [LoggerMessage(LogLevel.Error, "The '{Function}' function is in error: {Message}")]
    private partial void LogError(string function, string message);
}
