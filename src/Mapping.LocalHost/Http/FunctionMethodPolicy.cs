using Microsoft.AspNetCore.Routing.Matching;

namespace Mapping.LocalHost.Http;

/// <summary>A verb that no function of the route has is an unknown route: 404, never 405.</summary>
internal sealed class FunctionMethodPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<Methods>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index) && candidates[index].Endpoint.Metadata.GetMetadata<Methods>()?.Allow(httpContext.Request.Method) == false)
                candidates.SetValidity(index, false);
        }

        return Task.CompletedTask;
    }

    /// <summary>The verbs of an endpoint; none means every verb.</summary>
    internal sealed record Methods(IReadOnlyList<string> Names)
    {
        public bool Overlap(Methods other) => Names.Count == 0 || other.Names.Count == 0 || Names.Any(other.Allow);
        public bool Allow(string method) => Names.Count == 0 || Names.Contains(method, StringComparer.OrdinalIgnoreCase);
    }
}
