using System.Net.Sockets;
using System.Text;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>A request byte for byte: an ordinary client would mend what a hostile one sends.</summary>
internal static class RawHttp
{
    /// <param name="head">The request line and further headers, each letter one byte.</param>
    /// <returns>The answer as text: status line, headers, body.</returns>
    public static async Task<string> SendAsync(Uri server, string head)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port, patience.Token);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{head}\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n"), patience.Token);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }

    public static int StatusOf(string answer) => int.Parse(answer.AsSpan("HTTP/1.1 ".Length, 3), System.Globalization.CultureInfo.InvariantCulture);
}
