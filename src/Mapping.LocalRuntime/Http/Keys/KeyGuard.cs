using System.Security.Cryptography;
using System.Text;
using Mapping.LocalRuntime.Durable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.Http.Keys;

/// <summary>Compares a caller's key with all of ours in constant time: digests of one length, and no early end.</summary>
internal sealed class KeyGuard(KeyRing keys)
{
    public const string Header = "x-functions-key";
    public const string Query = "code";

    private readonly (byte[] Digest, KeyLevel Level)[] _known =
    [
        .. keys.System.Values.Select(key => (Digest(key), KeyLevel.System)),
        .. keys.Host.Values.Select(key => (Digest(key), KeyLevel.Host)),
        (Digest(keys.Master), KeyLevel.Master),
    ];

    public KeyLevel LevelOf(HttpContext http)
    {
        var key = http.Request.Headers[Header].ToString();
        if (key.Length == 0)
            key = http.Request.Query[Query].ToString();
        return key.Length == 0 ? KeyLevel.None : LevelOf(key);
    }

    public bool Allows(HttpContext http, AuthorizationLevel required) => required switch
    {
        AuthorizationLevel.Anonymous => true,
        AuthorizationLevel.Function => LevelOf(http) is KeyLevel.Host or KeyLevel.Master,
        AuthorizationLevel.System => LevelOf(http) is KeyLevel.System or KeyLevel.Master,
        _ => LevelOf(http) is KeyLevel.Master,
    };

    public ManagementAccess ManagementAccess(HttpContext http) => LevelOf(http) switch
    {
        KeyLevel.Master or KeyLevel.System => Durable.ManagementAccess.Granted,
        KeyLevel.Host => Durable.ManagementAccess.Forbidden,
        _ => Durable.ManagementAccess.Missing,
    };

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private KeyLevel LevelOf(string key)
    {
        var digest = Digest(key);
        var level = KeyLevel.None;
        foreach (var known in _known)
        {
            if (CryptographicOperations.FixedTimeEquals(digest, known.Digest))
                level = known.Level;
        }

        return level;
    }
}
