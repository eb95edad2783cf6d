using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Mapping.Functions.Tests.StandIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Mapping.Functions.Tests.Secrets;

/// <summary>A vault that answers over HTTPS as Key Vault does: challenge, versions, soft delete.</summary>
internal sealed class FakeKeyVault : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> _secrets = new();
    private readonly ConcurrentDictionary<string, string> _deleted = new();
    private readonly X509Certificate2 _certificate = SelfSigned();
    private WebApplication _server = null!;
    private int _reads;

    public int Reads => _reads;

    public bool IsDown { get; set; }

    /// <summary>What it says to everybody; null when it serves.</summary>
    public (int Status, string Body)? Refusal { get; set; }

    public Uri Uri => new(_server.Urls.Single());

    public static async Task<FakeKeyVault> StartAsync()
    {
        var vault = new FakeKeyVault();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(vault._certificate)));
        vault._server = builder.Build();
        vault._server.Use(vault.ChallengeAsync);
        vault._server.MapGet("/secrets/{name}/{version?}", vault.Get);
        vault._server.MapPut("/secrets/{name}", vault.SetAsync);
        vault._server.MapDelete("/secrets/{name}", vault.Delete);
        vault._server.MapPost("/deletedsecrets/{name}/recover", vault.Recover);
        await vault._server.StartAsync();
        return vault;
    }

    /// <summary>A new version of a secret, set by an operator.</summary>
    public void Put(string name, string value) => _secrets[name] = value;

    public SecretClient Client()
    {
        var handler = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, seen, _, _) => seen?.GetCertHashString() == _certificate.GetCertHashString() } };
        return new SecretClient(Uri, DelegatedTokenCredential.Create((_, _) => new AccessToken("token", DateTimeOffset.MaxValue)), new SecretClientOptions
        {
            DisableChallengeResourceVerification = true,
            Transport = new HttpClientTransport(new HttpClient(handler)),
            Retry = { MaxRetries = 0 },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task ChallengeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsDown)
        {
            await context.JsonAsync("""{"error":{"code":"ServiceUnavailable","message":"away"}}""", 503);
        }
        else if (context.Request.Headers.Authorization.Count == 0)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer authorization=\"https://login.example.com/directory\", resource=\"https://vault.azure.net\"";
            await context.JsonAsync("{}", 401);
        }
        else if (Refusal is var (status, body))
        {
            await context.JsonAsync(body, status);
        }
        else
        {
            await next(context);
        }
    }

    private IResult Get(string name)
    {
        Interlocked.Increment(ref _reads);
        return _secrets.TryGetValue(name, out var value) ? Results.Json(Bundle(name, value)) : Error("SecretNotFound", 404);
    }

    private async Task<IResult> SetAsync(string name, HttpRequest request)
    {
        if (_deleted.ContainsKey(name))
        {
            return Error("Conflict", 409);
        }

        var body = (await JsonNode.ParseAsync(request.Body))!;
        _secrets[name] = (string)body["value"]!;
        return Results.Json(Bundle(name, _secrets[name]));
    }

    private IResult Delete(string name)
    {
        if (!_secrets.TryRemove(name, out var value))
        {
            return Error("SecretNotFound", 404);
        }

        _deleted[name] = value;
        return Results.Json(Bundle(name, value: null));
    }

    private IResult Recover(string name)
    {
        _secrets[name] = _deleted.TryRemove(name, out var value) ? value : throw new InvalidOperationException($"{name} was not deleted.");
        return Results.Json(Bundle(name, value: null));
    }

    private JsonObject Bundle(string name, string? value) => new()
    {
        ["id"] = $"{Uri}secrets/{name}/0123456789abcdef0123456789abcdef",
        ["value"] = value,
        ["attributes"] = new JsonObject { ["enabled"] = true },
    };

    private static IResult Error(string code, int status) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } }, statusCode: status);

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
