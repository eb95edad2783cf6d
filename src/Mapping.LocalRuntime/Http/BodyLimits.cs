using Microsoft.AspNetCore.Http;

namespace Mapping.LocalRuntime.Http;

/// <summary>How large a body may be: for the host, which says 413, and for the worker's server, which makes the function fail.</summary>
internal sealed class BodyLimits(long host)
{
    private bool isWorkers;

    /// <param name="worker">Of the app's server; null when it takes anything.</param>
    public long Smaller(long? worker)
    {
        isWorkers = worker < host;
        return isWorkers ? worker!.Value : host;
    }

    /// <summary>The status of a body that was too large to read.</summary>
    public int StatusOf(BadHttpRequestException refusal) =>
        isWorkers && refusal.StatusCode == StatusCodes.Status413PayloadTooLarge ? StatusCodes.Status500InternalServerError : refusal.StatusCode;
}
