using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Durable.Http;

internal static class RequestBody
{
    public static async Task<string> ReadBody(this HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        return await reader.ReadToEndAsync(http.RequestAborted);
    }
}
