namespace Mapping.LocalHost.Worker;

/// <summary>The app's functions, and which of them don't run: disabled by a setting, or faulty. The others run without them.</summary>
internal sealed class FunctionList(AppWorker worker, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<string, string> _errors = new();

    public IReadOnlyList<WorkerFunction> All => worker.Functions;
    public IEnumerable<WorkerFunction> Enabled => All.Where(function => !IsDisabled(function) && ErrorOf(function) is null);
    public IEnumerable<string> Errors => _errors.Select(error => $"{error.Key}: {error.Value}").Order(StringComparer.Ordinal);

    /// <summary>AzureWebJobs.{name}.Disabled, also written AzureWebJobs__{name}__Disabled.</summary>
    public bool IsDisabled(WorkerFunction function) =>
        IsOn(configuration[$"AzureWebJobs.{function.Name}.Disabled"]) || IsOn(configuration[$"AzureWebJobs:{function.Name}:Disabled"]);

    public string? ErrorOf(WorkerFunction function) => _errors.GetValueOrDefault(function.Name);
    public void Fail(WorkerFunction function, string reason) => _errors[function.Name] = reason;
    private static bool IsOn(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
