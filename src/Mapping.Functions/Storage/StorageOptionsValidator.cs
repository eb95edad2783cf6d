using Azure.Data.Tables;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Storage;

internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) => options switch
    {
        _ when string.IsNullOrWhiteSpace(options.Tables) == (options.TablesUri is null) => ValidateOptionsResult.Fail(
            "Set exactly one of Storage:Tables (a connection string) and Storage:TablesUri (an endpoint reached with the managed identity)."),
        { TablesUri: null, Tables: { } text } when !IsConnectionString(text) => ValidateOptionsResult.Fail(
            "Storage:Tables is no connection string of a storage account: it looks like DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…, or UseDevelopmentStorage=true."),
        _ => ValidateOptionsResult.Success,
    };

    // The library has no other way to ask; it opens no connection yet.
    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new TableServiceClient(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }
}
