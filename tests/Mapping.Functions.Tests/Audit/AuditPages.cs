using Mapping.Functions.Audit;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Tests.Audit;

internal static class AuditPages
{
    public static async Task<IReadOnlyList<AuditPage>> OfAsync(Tables tables, AuditQuery query)
    {
        var pages = new List<AuditPage>();
        do
            pages.Add(await new AuditReader(tables).ReadAsync(query with { After = pages.LastOrDefault()?.Next }, CancellationToken.None));
        while (pages[^1].Next is not null);
        return pages;
    }
}
