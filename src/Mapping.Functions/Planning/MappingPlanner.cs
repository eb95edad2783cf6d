using Mapping.Functions.Activities;
using Mapping.Functions.Connections;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Planning;

/// <summary>Reads everything once and asks every rule: the same for a run and for its preview. Writes nothing.</summary>
internal sealed class MappingPlanner(MappingFactsReader reader)
{
    public async Task<PlannedMapping> PlanAsync(MappingJob job, AutotaskSession session, CancellationToken cancellationToken)
    {
        var (facts, view) = await reader.ReadAsync(job, session, cancellationToken);
        return Judge(job, facts, view);
    }

    /// <summary>The context has no such connection: a rule says so.</summary>
    public PlannedMapping PlanWithoutConnection(MappingJob job) => Judge(job, reader.WithoutConnection(job), null);

    private static PlannedMapping Judge(MappingJob job, MappingFacts facts, ContractView? view) =>
        new(new MappingPlan(MappingRules.Judge(facts), view, job.EffectiveDate, facts.Company?.Name, facts.Service?.Name), facts);
}
