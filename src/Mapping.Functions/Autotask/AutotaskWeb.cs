using System.Globalization;
using System.Text.RegularExpressions;

namespace Mapping.Functions.Autotask;

/// <summary>Addresses that open a record in Autotask's own pages (its ExecuteCommand).</summary>
internal static partial class AutotaskWeb
{
    private const string Commands = "Autotask/AutotaskExtend/ExecuteCommand.aspx?Code=";

    /// <summary>The pages' base. People follow links to it, so that nothing but the zone's own host by HTTPS will do; without a name, the host that goes with the API's.</summary>
    /// <param name="told">What zone discovery named; null when it was not asked since this is kept.</param>
    /// <param name="api">The zone of the API.</param>
    public static Uri? Of(string? told, Uri api)
    {
        var zone = ApiHost().Match(api.Host) is { Success: true } known ? known.Groups[1].Value : null;
        if (told is null)
        {
            return zone is null ? null : new Uri($"https://ww{zone}.autotask.net/");
        }

        return Uri.TryCreate(told, UriKind.Absolute, out var web)
            && web is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
            && WebHost().Match(web.Host) is { Success: true } host
            && (zone is null || zone == host.Groups[1].Value)
            ? new Uri($"https://{web.Host}/")
            : null;
    }

    /// <summary>Null when the pages' address is not known, or there is no contract.</summary>
    public static string? Contract(Uri? web, long? id) => Open(OpenContract(web), id);

    /// <summary>As a contract's.</summary>
    public static string? Company(Uri? web, long? id) => Open(OpenCompany(web), id);

    /// <summary>A contract's address without its id, which comes last.</summary>
    public static string? OpenContract(Uri? web) => web is null ? null : $"{web}{Commands}OpenContract&ContractID=";

    /// <summary>A company's address without its id, which comes last.</summary>
    public static string? OpenCompany(Uri? web) => web is null ? null : $"{web}{Commands}OpenAccount&AccountID=";

    private static string? Open(string? address, long? id) =>
        address is null || id is not { } number ? null : address + number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^webservices(\d*)\.autotask\.net$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ApiHost();

    [GeneratedRegex(@"^ww(\d*)\.autotask\.net$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WebHost();
}
