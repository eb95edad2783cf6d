using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.VirtualTime;

/// <summary>A clock that shows what it is told over a connection: ticks since the year 1, each acknowledged by one byte once every timer that is due has fired.</summary>
internal sealed class ClockFollower
{
    private readonly NetworkStream _stream;

    private ClockFollower(NetworkStream stream)
    {
        _stream = stream;
        Time = new FakeTimeProvider(Read());
    }

    public FakeTimeProvider Time { get; }

    public static ClockFollower Connect(string address)
    {
        var client = new TcpClient { NoDelay = true };
        client.Connect(IPEndPoint.Parse(address));
        var follower = new ClockFollower(client.GetStream());
        follower.Acknowledge();
        new Thread(follower.Follow) { IsBackground = true, Name = "Virtual clock" }.Start();
        return follower;
    }

    private void Follow()
    {
        try
        {
            while (true)
            {
                Time.SetUtcNow(Read());
                Acknowledge();
            }
        }
        catch (IOException)
        {
            // The test is over: so is time.
            _stream.Dispose();
        }
    }

    private DateTimeOffset Read()
    {
        Span<byte> ticks = stackalloc byte[sizeof(long)];
        _stream.ReadExactly(ticks);
        return new DateTimeOffset(BitConverter.ToInt64(ticks), TimeSpan.Zero);
    }

    private void Acknowledge() => _stream.WriteByte(1);
}
