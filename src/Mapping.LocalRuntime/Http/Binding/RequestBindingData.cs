using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Http.Binding;

/// <summary>What of a request binds by name: route values first, then the query; Query and Headers whole, as JSON.</summary>
internal static class RequestBindingData
{
    public static IReadOnlyDictionary<string, object?> Of(HttpContext http)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Query"] = JsonSerializer.Serialize(http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())),
            ["Headers"] = JsonSerializer.Serialize(http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())),
        };
        foreach (var (name, value) in http.Request.Query)
            data[name] = value.ToString();
        foreach (var (name, value) in http.Request.RouteValues)
            data[name] = value;
        return data;
    }
}
