using Mapping.Functions.CloudCockpit.Wire;
using Refit;

namespace Mapping.Functions.CloudCockpit;

/// <summary>The client-credentials grant of Microsoft Entra.</summary>
internal interface ITokenApi
{
    [Post("")]
    Task<TokenAnswer?> RequestAsync(
        [Url] Uri address,
        [Body(BodySerializationMethod.UrlEncoded)] TokenRequest request,
        CancellationToken cancellationToken);
}
