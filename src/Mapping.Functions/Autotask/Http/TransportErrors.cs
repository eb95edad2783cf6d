namespace Mapping.Functions.Autotask.Http;

/// <summary>Calls without an answer, by what the caller can do.</summary>
internal static class TransportErrors
{
    public static AutotaskException From(AutotaskCall call, Exception exception, bool mayHaveArrived, bool timedOut)
    {
        var reason = (exception as HttpRequestException)?.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError when call.Connection is null => "Autotask's host name is not known: check Autotask:ZoneDiscoveryUri and the DNS of this host",
            HttpRequestError.NameResolutionError => "Autotask's host name is not known",
            HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError => "Autotask could not be reached",
            _ when !mayHaveArrived => "Autotask could not be reached; nothing was sent",
            _ when timedOut => "Autotask did not answer in time",
            null => "Autotask could not be reached in time",
            _ => "The connection to Autotask broke before the answer was complete",
        };
        var failure = call.IsWrite && mayHaveArrived ? AutotaskFailure.Unknown : AutotaskFailure.Unavailable;
        return new AutotaskException(failure, $"{reason}.", innerException: exception);
    }
}
