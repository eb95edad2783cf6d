using System.Globalization;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Names are those of the time when it was mapped.</summary>
internal sealed record CustomerMappingView(
    Guid CustomerId, string Customer, long CompanyId, string? Company, DateTimeOffset MappedAt, string? MappedBy)
{
    public static CustomerMappingView Of(MappedItem item) => new(
        Guid.Parse(item.Subject), item.Name, long.Parse(item.Target, CultureInfo.InvariantCulture), item.TargetName, item.MadeAt, item.Actor);
}
