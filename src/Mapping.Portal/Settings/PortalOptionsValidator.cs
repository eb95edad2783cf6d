using Microsoft.Extensions.Options;

namespace Mapping.Portal.Settings;

[OptionsValidator]
internal sealed partial class PortalOptionsValidator : IValidateOptions<PortalOptions>;
