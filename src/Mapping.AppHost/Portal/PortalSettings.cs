using Mapping.AppHost.App;
using Mapping.Simulators.SampleData;

namespace Mapping.AppHost.Portal;

/// <summary>The settings that point the portal at the app, and the users of the sample.</summary>
internal static class PortalSettings
{
    public static IReadOnlyDictionary<string, string> For(
        string tenant, Uri app, FunctionKeys keys, string dataDirectory, string? samplesFile)
    {
        var settings = new Dictionary<string, string>
        {
            ["App:Uri"] = app.ToString(),
            ["App:FunctionKey"] = keys.Function,
            ["App:DurableTaskKey"] = keys.DurableTask,
            ["Portal:Tenant"] = tenant,
            ["Portal:DataDirectory"] = dataDirectory,
        };
        if (samplesFile is not null)
            settings["Portal:SamplesFile"] = samplesFile;
        foreach (var (user, index) in Users.Select((user, index) => (user, index)))
        {
            foreach (var (name, value) in user)
                settings[$"SignIn:Users:{index}:{name}"] = value;
        }

        return settings;
    }

    private static IReadOnlyList<Dictionary<string, string>> Users { get; } =
    [
        User("ada", "Ada Novak", "ada@nimbus-demo.example", "Nimbus", SampleCatalog.CspContext, "Administrator"),
        User("vic", "Vic Lindqvist", "vic@nimbus-demo.example", "Nimbus", SampleCatalog.CspContext, "Viewer"),
        User("harper", "Harper Quay", "harper@harbor-it.example", "Harbor IT", $"reseller:{SampleCatalog.HarborId}", "Administrator"),
    ];

    private static Dictionary<string, string> User(string id, string name, string email, string organisation, string context, string role) => new()
    {
        ["Id"] = id,
        ["Name"] = name,
        ["Email"] = email,
        ["Organisation"] = organisation,
        ["Context"] = context,
        ["Role"] = role,
    };
}
