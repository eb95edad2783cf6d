using System.Text;
using Mapping.LocalRuntime.Configuration;
using Mapping.LocalRuntime.Hosting.Discovery;
using Mapping.LocalRuntime.Http;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Hosting;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>Prints the functions and, when the host is ready, where it listens.</summary>
internal sealed class StartupReport(IServer server, FunctionRegistry functions, FunctionSwitches switches, FunctionErrors errors, HostSettings settings, SettingReferences references)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Console.Out.WriteLineAsync(Text());

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Text()
    {
        var address = ServerAddress.Of(server);
        var text = new StringBuilder().AppendLine().AppendLine("Functions:").AppendLine();
        foreach (var function in functions.All.OrderBy(function => function.Kind))
            text.Append("        ").Append(function.Name).Append(": ").AppendLine(Description(function, address));
        return text.AppendLine().Append("Listening on ").Append(address?.GetLeftPart(UriPartial.Authority)).ToString();
    }

    private string Description(FunctionDescriptor function, Uri? address)
    {
        if (switches.IsDisabled(function))
            return $"{function.TriggerType} (disabled)";
        if (errors.Of(function) is { } error)
            return $"{function.TriggerType} (in error: {error})";
        if (function.Kind is not FunctionKind.Http)
            return function.TriggerType;
        var route = FunctionRoute.Of(function, settings, references);
        var verbs = route.Methods.Names.Count == 0 ? string.Empty : $"[{string.Join(',', route.Methods.Names.Select(name => name.ToUpperInvariant()))}] ";
        return $"{verbs}{address?.GetLeftPart(UriPartial.Authority)}/{route.Pattern}";
    }
}
