using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mapping.TestKit.OpenApi;

/// <summary>One operation of the document.</summary>
/// <param name="Method">In capitals.</param>
internal sealed record ApiOperation(string Id, string Method, string Path, JsonObject Node)
{
    /// <summary>As triggers spell it: <c>GET orders/{id}</c>.</summary>
    public string Route => $"{Method} {Path["/api/".Length..]}";

    public bool IsPublic => Node["security"]!.AsArray().Count == 0;

    public int Literals => Path.Split('/').Count(part => !part.StartsWith('{'));

    public bool IsAt(string path) => Regex.IsMatch(path, $"^{Regex.Replace(Path, @"\{[^}]+\}", "[^/]+")}$");

    public override string ToString() => Id;
}
