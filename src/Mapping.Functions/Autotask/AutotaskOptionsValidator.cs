using Microsoft.Extensions.Options;

namespace Mapping.Functions.Autotask;

[OptionsValidator]
internal sealed partial class AutotaskOptionsValidator : IValidateOptions<AutotaskOptions>;
