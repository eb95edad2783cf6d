using System.Text.Json;

namespace Mapping.LocalHost.Http;

/// <summary>The functions as the host's API describes them.</summary>
internal sealed class FunctionDescriptions(AppWorker worker, FunctionList functions, HostSettings settings, SettingReferences references)
{
    public IEnumerable<object> All() => functions.All.Select(Describe);

    public Task AnswerAsync(HttpContext http)
    {
        if (worker.Find(http.GetRouteValue("name")?.ToString() ?? "") is { } function)
            return http.Response.WriteAsJsonAsync(Describe(function), http.RequestAborted);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private object Describe(WorkerFunction function) => new
    {
        name = function.Name,
        language = function.Metadata.Language,
        isDisabled = functions.IsDisabled(function),
        error = functions.ErrorOf(function),
        href = $"/admin/functions/{function.Name}",
        invoke_url_template = function.IsHttp && functions.ErrorOf(function) is null ? $"/{FunctionRoutes.Path(function, settings, references)}" : null,
        config = new
        {
            name = function.Name,
            entryPoint = function.Metadata.EntryPoint,
            bindings = function.Metadata.RawBindings.Select(text => JsonSerializer.Deserialize<JsonElement>(text)),
        },
    };
}
