using Mapping.Functions.CloudCockpit.Wire;
using Refit;

namespace Mapping.Functions.CloudCockpit.Http;

/// <summary>Lets the handlers' verdict through as it is, and adds the one that only Refit can give: an answer of another shape.</summary>
internal static class RefitTranslation
{
    public static RefitSettings Create()
    {
        var settings = RefitSettings.ForJsonContext(CloudCockpitJson.Default);
        settings.RequestBodySerialization = RequestBodySerializationMode.Buffered;
        settings.ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null);
        settings.TransportExceptionFactory = (_, exception, _) => exception;
        settings.DeserializationExceptionFactory = (_, exception) => ValueTask.FromResult<Exception?>(
            new CloudCockpitException(true, "CloudCockpit's answer could not be read.", exception));
        return settings;
    }
}
