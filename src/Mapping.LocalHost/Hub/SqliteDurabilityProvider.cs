using DurableTask.Core.Query;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mapping.LocalHost.Hub;

/// <summary>The hub as the Durable extension knows one: always this one, whichever name and connection a client asks for.</summary>
internal sealed class SqliteDurabilityProvider(HubService service, HubClient client) : DurabilityProvider(TypeName, service, client, Connection), IDurabilityProviderFactory
{
    public const string TypeName = "Sqlite";

    // The name of a connection in addresses, as on Azure; here it means nothing.
    private const string Connection = "Storage";

    public string Name => TypeName;
    public override bool SupportsPollFreeWait => true;
    public override bool GuaranteesOrderedDelivery => true;
    public override bool CheckStatusBeforeRaiseEvent => true;

    /// <summary>A letter may wait as long as it likes.</summary>
    public override TimeSpan MaximumDelayTime { get; set; } = TimeSpan.FromDays(36_500);
    public override TimeSpan LongRunningTimerIntervalLength { get; set; } = TimeSpan.FromDays(3);

    public DurabilityProvider GetDurabilityProvider() => this;
    public DurabilityProvider GetDurabilityProvider(DurableClientAttribute attribute) => this;

    public override void SetUseSeparateQueueForEntityWorkItems(bool newValue)
    {
        // One queue for all.
    }

    public override async Task<IList<OrchestrationState>> GetOrchestrationStateWithInputsAsync(string instanceId, bool showInput = true)
    {
        var states = await client.GetOrchestrationStateAsync(instanceId, false);
        return showInput ? states : [.. states.Select(state => state.ClearFieldsImmutably(true, false))];
    }

    public override async Task<OrchestrationStatusQueryResult> GetOrchestrationStateWithPagination(OrchestrationStatusQueryCondition condition, CancellationToken cancellationToken)
    {
        var found = await client.GetOrchestrationWithQueryAsync(
            new OrchestrationQuery
            {
                CreatedTimeFrom = Given(condition.CreatedTimeFrom),
                CreatedTimeTo = Given(condition.CreatedTimeTo),
                RuntimeStatus = [.. condition.RuntimeStatus?.Select(status => Enum.Parse<OrchestrationStatus>(status.ToString())) ?? []],
                InstanceIdPrefix = condition.InstanceIdPrefix,
                ContinuationToken = condition.ContinuationToken,
                PageSize = condition.PageSize,
            },
            cancellationToken);
        return new OrchestrationStatusQueryResult
        {
            ContinuationToken = found.ContinuationToken,
            DurableOrchestrationState = found.OrchestrationState.Select(state => StatusOf(state, condition.ShowInput)),
        };
    }

    public override async Task<PurgeHistoryResult> PurgeInstanceHistoryByInstanceId(string instanceId) => new((await client.PurgeInstanceStateAsync(instanceId)).DeletedInstanceCount);

    public override async Task<int> PurgeHistoryByFilters(DateTime createdTimeFrom, DateTime? createdTimeTo, IEnumerable<OrchestrationStatus> runtimeStatus) =>
        (await client.PurgeInstanceStateAsync(new PurgeInstanceFilter(createdTimeFrom, createdTimeTo, runtimeStatus))).DeletedInstanceCount;

    public override Task RewindAsync(string instanceId, string reason) => client.RewindAsync(instanceId, reason);
    private static DateTime? Given(DateTime instant) => instant == default ? null : instant;

    private static DurableOrchestrationStatus StatusOf(OrchestrationState state, bool showInput) => new()
    {
        Name = state.Name,
        InstanceId = state.OrchestrationInstance.InstanceId,
        CreatedTime = state.CreatedTime,
        LastUpdatedTime = state.LastUpdatedTime,
        RuntimeStatus = Enum.Parse<OrchestrationRuntimeStatus>(state.OrchestrationStatus.ToString()),
        Input = showInput ? Json(state.Input) : null,
        Output = Json(state.Output),
        CustomStatus = Json(state.Status),
    };

    /// <summary>A failure's text is no JSON.</summary>
    private static JToken? Json(string? text)
    {
        if (text is null)
            return null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return JToken.ReadFrom(reader);
        }
        catch (JsonReaderException)
        {
            return text;
        }
    }
}
