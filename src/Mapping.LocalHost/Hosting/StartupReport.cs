using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mapping.LocalHost.Hosting;

/// <summary>Prints the functions, and then where the host listens.</summary>
internal static class StartupReport
{
    public static void Write(IServiceProvider services)
    {
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var functions = services.GetRequiredService<FunctionList>();
        var text = new StringBuilder().AppendLine().AppendLine("Functions:").AppendLine();
        foreach (var function in functions.All.OrderByDescending(function => function.IsHttp).ThenBy(function => function.Trigger.Type, StringComparer.Ordinal).ThenBy(function => function.Name, StringComparer.Ordinal))
            text.Append("        ").Append(function.Name).Append(": ").AppendLine(Description(function, functions, services, address));
        text.AppendLine().Append("The host listens on ").Append(address).Append('.');
        Console.WriteLine(text);
    }

    private static string Description(WorkerFunction function, FunctionList functions, IServiceProvider services, string address)
    {
        if (functions.ErrorOf(function) is { } error)
            return $"does not run: {error}";
        if (functions.IsDisabled(function))
            return "disabled";
        if (!function.IsHttp)
            return function.Trigger.Type;
        var path = FunctionRoutes.Path(function, services.GetRequiredService<HostSettings>(), services.GetRequiredService<SettingReferences>());
        return $"[{string.Join(',', function.Trigger.Methods ?? []).ToUpperInvariant()}] {address}/{path}";
    }
}
