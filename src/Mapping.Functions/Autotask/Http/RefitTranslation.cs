using Mapping.Functions.Autotask.Wire;
using Refit;

namespace Mapping.Functions.Autotask.Http;

/// <summary>Lets the handlers' verdict through as it is, and adds the one that only Refit can give: an answer of another shape.</summary>
internal static class RefitTranslation
{
    public static RefitSettings Settings { get; } = Create();

    private static RefitSettings Create()
    {
        var settings = RefitSettings.ForJsonContext(AutotaskJson.Default);
        settings.RequestBodySerialization = RequestBodySerializationMode.Buffered;
        settings.ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null);
        settings.TransportExceptionFactory = (_, exception, _) => exception;
        settings.DeserializationExceptionFactory = (response, exception) => ValueTask.FromResult<Exception?>(OtherShape(response, exception));
        return settings;
    }

    private static AutotaskException OtherShape(HttpResponseMessage response, Exception exception)
    {
        var isWrite = AutotaskCall.Of(response.RequestMessage!).IsWrite;
        return new AutotaskException(
            isWrite ? AutotaskFailure.Unknown : AutotaskFailure.Unavailable,
            "Autotask's answer has a shape that is not known.",
            innerException: exception);
    }
}
