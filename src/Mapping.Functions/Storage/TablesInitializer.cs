using Azure;
using Azure.Data.Tables;
using Azure.Identity;
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
                $"The tables at {address} can't be used: {Reason(exception)} Check Storage:Tables or Storage:TablesUri, and that the storage runs.", exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The first line: what follows it are the answer's headers.</summary>
    private static string Reason(Exception exception) => exception.GetBaseException().Message.Split('\n')[0].Trim().TrimEnd('.') + '.';
}
