using System.Globalization;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Http.Keys;
using Mapping.LocalRuntime.Http.Routing;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mapping.LocalRuntime.Http;

internal static class HttpHost
{
    private const string BodyLimitSetting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
    private const long DefaultBodyLimit = 100 * 1024 * 1024;

    public static void AddTo(IServiceCollection services)
    {
        // Without parts MVC looks for no controllers: only its results and formatters are of use here.
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, FunctionMethodPolicy>());
        services.AddSingleton(provider => KeyFile.LoadOrCreate(provider.GetRequiredService<Configuration.DataDirectory>()));
        services.AddSingleton<KeyGuard>();
        services.AddSingleton<RequestGate>();
        services.AddSingleton<HttpFunctionHandler>();
        services.AddOptions<KestrelServerOptions>().Configure<IConfiguration>((kestrel, configuration) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.AllowSynchronousIO = true; // HttpResponseData.WriteString and its like write at once.
        });
        services.AddSingleton(provider => new BodyLimits(BodyLimit(provider.GetRequiredService<IConfiguration>()[BodyLimitSetting])));
        // After the app's own: on the real host a body passes the host's gate and then the worker's.
        services.AddOptions<KestrelServerOptions>().PostConfigure<BodyLimits>((kestrel, limits) =>
            kestrel.Limits.MaxRequestBodySize = limits.Smaller(kestrel.Limits.MaxRequestBodySize));
    }

    private static long BodyLimit(string? setting) => setting switch
    {
        null or "" => DefaultBodyLimit,
        _ when long.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => bytes,
        _ => throw new LocalRuntimeException($"{BodyLimitSetting} is '{setting}': a number of bytes is needed."),
    };
}
