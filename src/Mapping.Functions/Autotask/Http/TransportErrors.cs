namespace Mapping.Functions.Autotask.Http;

/// <summary>Calls without an answer, by what the caller can do.</summary>
internal static class TransportErrors
{
    public static AutotaskException From(AutotaskCall call, Exception exception, bool mayHaveArrived, bool timedOut)
    {
        var reason = (mayHaveArrived, timedOut, exception) switch
        {
            (false, _, _) => "Autotask could not be reached; nothing was sent",
            (_, true, _) => "Autotask did not answer in time",
            (_, _, HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }) => "Autotask's host name is not known",
            (_, _, HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }) => "Autotask could not be reached",
            (_, _, OperationCanceledException) => "Autotask could not be reached in time",
            _ => "The connection to Autotask broke before the answer was complete",
        };
        var failure = call.IsWrite && mayHaveArrived ? AutotaskFailure.Unknown : AutotaskFailure.Unavailable;
        return new AutotaskException(failure, $"{reason}.", innerException: exception);
    }
}
