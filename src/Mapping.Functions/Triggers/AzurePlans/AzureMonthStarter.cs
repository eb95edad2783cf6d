using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Rules;
using Mapping.Functions.Rules.AzureCosts;
using Mapping.Functions.Storage.AzurePlans;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Triggers.AzurePlans;

/// <summary>Starts a month's run for every context that has Azure plans.</summary>
internal sealed partial class AzureMonthStarter(AzurePlanStore plans, IOptions<AzurePlansOptions> options, ILogger<AzureMonthStarter> logger)
{
    /// <param name="timer">The function that starts them, as the audit log names it.</param>
    public async Task StartAsync(string timer, Month month, Func<AzureRun, Task> start, CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        foreach (var scope in await plans.ListScopesAsync(null, null, cancellationToken))
        {
            try
            {
                await start(new AzureRun(new Caller(scope.Tenant, scope.Context, timer, $"{timer}-{month}"), month));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One context whose run can't be started must not keep the others waiting.
                Log.NotStarted(logger, timer, scope.Tenant, scope.Context, month, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Timer} could not start the run of {Tenant} {Context} for {Month}")]
        public static partial void NotStarted(ILogger logger, string timer, string tenant, string context, Month month, Exception failure);
    }
}
