using System.Text.Json.Nodes;
using Mapping.Simulators.Autotask.Databases;

namespace Mapping.Simulators.Autotask.Http;

/// <summary>Asked without credentials; every zone's host knows every user.</summary>
internal static class ZoneInformation
{
    public static AutotaskAnswer Answer(AutotaskDatabases databases, string? userName, Func<AutotaskDatabase, string> zoneUrl)
    {
        if (string.IsNullOrWhiteSpace(userName) || databases.FindByUser(userName) is not { } database)
            return AutotaskAnswers.Errors("Zone information could not be determined");
        return AutotaskAnswers.Ok(new JsonObject
        {
            ["zoneName"] = database.Settings.ZoneName,
            ["url"] = zoneUrl(database),
            ["webUrl"] = WebUrl(database.Settings.ZoneName),
            ["ci"] = database.Settings.Ci,
        });
    }

    /// <summary>People's web page is not simulated: this is where the real one would be.</summary>
    private static string WebUrl(string zoneName) => $"https://ww{string.Concat(zoneName.Where(char.IsAsciiDigit))}.autotask.net/";
}
