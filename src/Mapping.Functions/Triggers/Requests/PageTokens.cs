using System.Buffers.Text;
using System.Text;
using Mapping.Functions.Rules;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>
/// The tokens of one list's pages. Each is good for that list only: same route, tenant, context and filters; one that was altered, cut or taken elsewhere is
/// none. They are no secrets: whose list is read comes from the caller each time, so that whoever made one up would read their own list from another place.
/// </summary>
internal sealed class PageTokens(HttpRequest request, Caller caller)
{
    public const string Parameter = "continuationToken";

    private const int TagBytes = 16;

    /// <summary>These say how to read the list or how to get in, not which list it is.</summary>
    private static readonly string[] OtherParameters = [Parameter, "pageSize", "code", "clientId"];

    /// <param name="position">Where the page ended; null after the last one.</param>
    public string? Write(string? position) =>
        position is null ? null : Base64Url.EncodeToString([.. Tag(position), .. Encoding.UTF8.GetBytes(position)]);

    /// <summary>The position, or null when the token is none of this list.</summary>
    public string? Read(string token)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length) || length <= TagBytes)
        {
            return null;
        }

        var position = Encoding.UTF8.GetString(bytes, TagBytes, length - TagBytes);
        return Write(position) == token ? position : null;
    }

    private byte[] Tag(string position)
    {
        var filters = request.Query
            .Where(parameter => !OtherParameters.Contains(parameter.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(parameter => parameter.Key, StringComparer.OrdinalIgnoreCase)
            .SelectMany(parameter => new[] { parameter.Key.ToUpperInvariant(), parameter.Value.ToString() });
        return StableGuid.From([request.Path.ToString().ToUpperInvariant(), caller.Tenant, caller.Context, .. filters, position]).ToByteArray(bigEndian: true);
    }
}
