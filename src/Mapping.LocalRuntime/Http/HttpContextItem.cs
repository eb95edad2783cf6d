namespace Mapping.LocalRuntime.Http;

internal static class HttpContextItem
{
    public const string Key = "HttpRequestContext";
}
