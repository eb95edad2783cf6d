using System.Security.Cryptography;
using System.Text;

namespace Mapping.LocalHost.Http;

/// <summary>Compares a caller's key with all of ours in constant time: digests of one length, and no early end.</summary>
internal sealed class KeyGuard(KeyFile keys)
{
    private const string Header = "x-functions-key";
    private const string Query = "code";

    private readonly (byte[] Digest, Level Level)[] _known =
    [
        .. keys.System.Values.Select(key => (Digest(key), Level.System)),
        .. keys.Host.Values.Select(key => (Digest(key), Level.Host)),
        (Digest(keys.Master), Level.Master),
    ];

    public Level LevelOf(HttpContext http)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
            key = http.Request.Query[Query].ToString();
        return key.Length == 0 ? Level.None : LevelOf(key);
    }

    /// <param name="http">The request.</param>
    /// <param name="authLevel">Of the HTTP trigger; a function without one asks for a function key.</param>
    public bool Allows(HttpContext http, string? authLevel) => authLevel?.ToUpperInvariant() switch
    {
        "ANONYMOUS" => true,
        null or "FUNCTION" => LevelOf(http) is Level.Host or Level.Master,
        "SYSTEM" => LevelOf(http) is Level.System or Level.Master,
        _ => LevelOf(http) is Level.Master,
    };

    /// <summary>The host's own routes: a key that is good for something else is told so.</summary>
    public RequestDelegate Guard(RequestDelegate handler, params IReadOnlyList<Level> levels) => http =>
    {
        var level = LevelOf(http);
        if (levels.Contains(level))
            return handler(http);
        http.Response.StatusCode = level is Level.None ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    };

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private Level LevelOf(string key)
    {
        var digest = Digest(key);
        var level = Level.None;
        foreach (var known in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(digest, known.Digest))
                level = known.Level;
        }

        return level;
    }

    /// <summary>What a caller's key is good for.</summary>
    internal enum Level
    {
        None,
        Host,
        System,
        Master,
    }
}
