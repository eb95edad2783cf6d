using System.Globalization;
using Mapping.Functions.Audit;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Storage.Connections;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Markups on Azure costs that hold for one customer instead of its connection's. They count from the next cost that is read.</summary>
internal sealed class AzureMarkups(AzureTermStore terms, MappingRegistry registry, RegistryAudit audit)
{
    public async Task<(IReadOnlyList<CustomerMarkup> Markups, string? Next)> ListAsync(
        Connection connection, int pageSize, string? after, CancellationToken cancellationToken)
    {
        var (page, next) = await terms.ListMarkupsAsync(connection.Tenant, connection.Id, pageSize, after, cancellationToken);
        var markups = await Task.WhenAll(page.Select(async markup => new CustomerMarkup(
            markup.CustomerId, await NameAsync(connection, markup.CustomerId, cancellationToken), markup.Percent)));
        return (markups, next);
    }

    public async Task<CustomerMarkup> SetAsync(Caller caller, Connection connection, Guid customerId, decimal percent, CancellationToken cancellationToken)
    {
        var before = await terms.FindMarkupAsync(connection.Tenant, connection.Id, customerId, cancellationToken);
        var markup = new CustomerMarkup(customerId, await NameAsync(connection, customerId, cancellationToken), percent);
        if (before != percent)
        {
            await terms.SetMarkupAsync(connection.Tenant, connection.Id, customerId, percent, cancellationToken);
            await audit.MarkupChangedAsync(
                caller, connection.Id, AuditOperation.SetAzureMarkup, Named(markup), $"{Shown(percent)}, before {Shown(before ?? connection.AzureMarkupPercent)}.", cancellationToken);
        }

        return markup;
    }

    /// <summary>False when the customer has none of its own.</summary>
    public async Task<bool> RemoveAsync(Caller caller, Connection connection, Guid customerId, CancellationToken cancellationToken)
    {
        if (await terms.FindMarkupAsync(connection.Tenant, connection.Id, customerId, cancellationToken) is not { } before)
        {
            return false;
        }

        var markup = new CustomerMarkup(customerId, await NameAsync(connection, customerId, cancellationToken), before);
        await terms.RemoveMarkupAsync(connection.Tenant, connection.Id, customerId, cancellationToken);
        await audit.MarkupChangedAsync(
            caller, connection.Id, AuditOperation.RemoveAzureMarkup, Named(markup), $"{Shown(connection.AzureMarkupPercent)} as the connection, before {Shown(before)}.", cancellationToken);
        return true;
    }

    private static Customer Named(CustomerMarkup markup) => new(markup.CustomerId, markup.Customer ?? "");

    private static string Shown(decimal percent) => string.Create(CultureInfo.InvariantCulture, $"{percent} %");

    private async Task<string?> NameAsync(Connection connection, Guid customerId, CancellationToken cancellationToken) =>
        (await registry.FindAsync(connection.Tenant, connection.Id, TableKeys.Customer(customerId), cancellationToken))?.Name;
}
