using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.CloudCockpit;

internal sealed record CloudCockpitCall(CloudCockpitTenant Tenant, string Method, string[] Path, IQueryCollection Query, string Body, string? CorrelationId)
{
    public CloudCockpitAnswer BadRequest(params IEnumerable<(string Property, string Text)> errors) =>
        CloudCockpitAnswer.Error(400, "ValidationException", "One or more validation failures have occurred.", CorrelationId, errors);

    public CloudCockpitAnswer NotFound(string what) => CloudCockpitAnswer.Error(404, "NotFoundException", $"{what} was not found.", CorrelationId);
}
