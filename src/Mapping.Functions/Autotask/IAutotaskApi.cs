using Mapping.Functions.Autotask.Http;
using Mapping.Functions.Autotask.Wire;
using Refit;

namespace Mapping.Functions.Autotask;

/// <summary>The inventory of what we ask of Autotask. Paths lie below the zone's <c>V1.0</c>.</summary>
/// <remarks>Lines and adjustments are read at the root and written below their contract; there is no POST of lines at the root.</remarks>
internal interface IAutotaskApi
{
    [Get("/Companies/{id}")]
    Task<ItemAnswer<CompanyItem>?> GetCompanyAsync(long id, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Get("/Services/{id}")]
    Task<ItemAnswer<ServiceItem>?> GetServiceAsync(long id, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Get("/Contracts/{id}")]
    Task<ItemAnswer<ContractItem>?> GetContractAsync(long id, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("/Companies/query")]
    Task<QueryAnswer<CompanyItem>> QueryCompaniesAsync([Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("")]
    Task<QueryAnswer<CompanyItem>> NextCompaniesAsync([Url] Uri page, [Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("/Services/query")]
    Task<QueryAnswer<ServiceItem>> QueryServicesAsync([Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("")]
    Task<QueryAnswer<ServiceItem>> NextServicesAsync([Url] Uri page, [Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("/Contracts/query")]
    Task<QueryAnswer<ContractItem>> QueryContractsAsync([Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("")]
    Task<QueryAnswer<ContractItem>> NextContractsAsync([Url] Uri page, [Body] QueryBody query, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("/ContractServices/query")]
    Task<QueryAnswer<ContractServiceItem>> QueryLinesAsync(
        [Body] QueryBody query,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Post("")]
    Task<QueryAnswer<ContractServiceItem>> NextLinesAsync(
        [Url] Uri page,
        [Body] QueryBody query,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Post("/ContractServiceUnits/query")]
    Task<QueryAnswer<ContractServiceUnitsItem>> QueryUnitsAsync(
        [Body] QueryBody query,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Post("")]
    Task<QueryAnswer<ContractServiceUnitsItem>> NextUnitsAsync(
        [Url] Uri page,
        [Body] QueryBody query,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Get("/{entity}/entityInformation/fields")]
    Task<FieldsAnswer> GetFieldsAsync(string entity, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Get("/{entity}/entityInformation")]
    Task<EntityInformationAnswer?> GetInformationAsync(string entity, [Property] AutotaskCall call, CancellationToken cancellationToken);

    [Get("/ThresholdInformation")]
    Task<ThresholdInformation?> GetThresholdAsync([Property] AutotaskCall call, CancellationToken cancellationToken);

    [Post("/Contracts/{contractId}/Services")]
    Task<WriteAnswer?> CreateLineAsync(
        long contractId,
        [Body] NewContractService line,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Patch("/Contracts/{contractId}/Services")]
    Task<WriteAnswer?> MarkLineAsync(
        long contractId,
        [Body] ContractServiceMark mark,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);

    [Post("/Contracts/{contractId}/ServiceAdjustments")]
    Task<WriteAnswer?> AdjustAsync(
        long contractId,
        [Body] NewContractServiceAdjustment adjustment,
        [Property] AutotaskCall call,
        CancellationToken cancellationToken);
}
