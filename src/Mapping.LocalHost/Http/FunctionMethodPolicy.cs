using Microsoft.AspNetCore.Routing.Matching;

namespace Mapping.LocalHost.Http;

/// <summary>A verb that no function of the route has is an unknown route: 404, never 405.</summary>
internal sealed class FunctionMethodPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<FunctionMethods>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var index = 0; index < candidates.Count; index++)
        {
            if (candidates.IsValidCandidate(index) && candidates[index].Endpoint.Metadata.GetMetadata<FunctionMethods>()?.Allow(httpContext.Request.Method) == false)
                candidates.SetValidity(index, false);
        }

        return Task.CompletedTask;
    }
}
