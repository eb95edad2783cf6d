using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalRuntime.Configuration;

/// <summary>ASPNETCORE_URLS, else the port of local.settings.json, else 7071.</summary>
internal static class ListenAddress
{
    private const string UrlsVariable = "ASPNETCORE_URLS";
    private const int DefaultPort = 7071;

    public static string[] Of(IConfiguration configuration, LocalSettings settings)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? configuration[UrlsVariable];
        return string.IsNullOrWhiteSpace(urls)
            ? [string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.LocalHttpPort ?? DefaultPort}")]
            : urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
