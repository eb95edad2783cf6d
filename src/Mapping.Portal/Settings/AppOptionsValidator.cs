using Microsoft.Extensions.Options;

namespace Mapping.Portal.Settings;

[OptionsValidator]
internal sealed partial class AppOptionsValidator : IValidateOptions<AppOptions>;
