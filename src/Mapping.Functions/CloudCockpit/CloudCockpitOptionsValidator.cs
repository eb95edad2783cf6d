using Microsoft.Extensions.Options;

namespace Mapping.Functions.CloudCockpit;

[OptionsValidator]
internal sealed partial class CloudCockpitOptionsValidator : IValidateOptions<CloudCockpitOptions>;
