namespace Mapping.LocalHost.Http;

/// <summary>How large a request's body may be, as the Functions host limits it.</summary>
internal sealed class RequestLimit(IConfiguration configuration)
{
    private const string Setting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
    private const long Default = 104_857_600;

    public long Bytes { get; } = configuration[Setting] switch
    {
        null or "" => Default,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => bytes,
        var text => throw new HostException($"{Setting} is '{text}': a number of bytes is needed."),
    };

    public bool IsExceededBy(HttpRequest request) => request.ContentLength > Bytes;
}
