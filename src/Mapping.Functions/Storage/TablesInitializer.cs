using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Mapping.Functions.Failures;
using Microsoft.Extensions.Hosting;

namespace Mapping.Functions.Storage;

internal sealed class TablesInitializer(Tables tables, TableServiceClient service) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await tables.CreateAllAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            var address = service.Uri.GetLeftPart(UriPartial.Path);
            throw new IOException(
                $"The tables at {address} can't be used: {AzureFault.Sentence(AzureService.Tables, exception)} "
                + "Check Storage:Tables or Storage:TablesUri, and that the storage runs.",
                exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
