using Microsoft.Extensions.Options;

namespace Mapping.Functions.Secrets;

[OptionsValidator]
internal sealed partial class SecretsOptionsValidator : IValidateOptions<SecretsOptions>;
