using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>The calls that we make, and no other. Every failure is an <see cref="AutotaskException"/>.</summary>
internal interface IAutotaskClient
{
    Task<Company?> FindCompanyAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken);

    Task<Service?> FindServiceAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken);

    Task<Contract?> FindContractAsync(AutotaskConnection connection, long id, CancellationToken cancellationToken);

    Task<FoundRecords<Company>> FindCompaniesAsync(AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken);

    Task<FoundRecords<Service>> FindServicesAsync(AutotaskConnection connection, RecordSearch search, CancellationToken cancellationToken);

    /// <summary>Those of the companies that are there. One call for 200.</summary>
    Task<IReadOnlyList<Company>> ListCompaniesAsync(AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>Those of the services that are there. One call for 200.</summary>
    Task<IReadOnlyList<Service>> ListServicesAsync(AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>The contracts of one company.</summary>
    Task<FoundRecords<Contract>> FindContractsAsync(
        AutotaskConnection connection, long companyId, RecordSearch search, CancellationToken cancellationToken);

    /// <summary>All lines of a contract, every page.</summary>
    Task<IReadOnlyList<ContractServiceLine>> ListLinesAsync(AutotaskConnection connection, long contractId, CancellationToken cancellationToken);

    /// <summary>The lines of one service on some contracts. One call for 200 contracts.</summary>
    Task<IReadOnlyList<ContractServiceLine>> ListLinesOfServiceAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractIds, long serviceId, CancellationToken cancellationToken);

    /// <summary>The units rows of a line that end on or after <paramref name="from"/>, oldest first, every page.</summary>
    Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(AutotaskConnection connection, long contractServiceId, DateOnly from, CancellationToken cancellationToken);

    /// <summary>The contracts of these ids, at most 500; those that are not there, or that lack what we need, are left out.</summary>
    Task<IReadOnlyList<Contract>> ListContractsAsync(AutotaskConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>The units rows of these lines, at most 500, that lie in a span of days, every page.</summary>
    Task<IReadOnlyList<UnitsRow>> ListUnitsAsync(
        AutotaskConnection connection, IReadOnlyCollection<long> contractServiceIds, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>How much of the hour's calls is used. A call itself: ask rarely.</summary>
    Task<ThresholdUsage> ReadThresholdAsync(AutotaskConnection connection, CancellationToken cancellationToken);

    /// <summary>What the API user may do with an entity, one of <see cref="AutotaskEntity"/>.</summary>
    Task<EntityAccess> ReadAccessAsync(AutotaskConnection connection, string entity, CancellationToken cancellationToken);

    /// <summary>Creates a line, with the price and cost that a person sees on it. Sent once, never repeated.</summary>
    Task<long?> CreateLineAsync(
        AutotaskConnection connection, long contractId, long serviceId, string marker, Price? price, CancellationToken cancellationToken);

    /// <summary>Writes the marker onto a line (PATCH).</summary>
    Task MarkLineAsync(AutotaskConnection connection, long contractId, long lineId, string marker, CancellationToken cancellationToken);

    /// <summary>Posts one adjustment. Sent once, never repeated.</summary>
    Task AdjustAsync(AutotaskConnection connection, ContractServiceAdjustment adjustment, CancellationToken cancellationToken);
}
