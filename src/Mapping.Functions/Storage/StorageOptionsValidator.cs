using Microsoft.Extensions.Options;

namespace Mapping.Functions.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        string.IsNullOrWhiteSpace(options.Tables) == (options.TablesUri is null)
            ? ValidateOptionsResult.Fail("Set exactly one of Storage:Tables (a connection string) and Storage:TablesUri (an endpoint reached with the managed identity).")
            : ValidateOptionsResult.Success;
}
