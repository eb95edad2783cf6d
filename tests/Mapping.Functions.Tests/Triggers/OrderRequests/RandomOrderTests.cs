using System.Text;
using Mapping.Functions.Triggers.OrderRequests;

namespace Mapping.Functions.Tests.Triggers.OrderRequests;

/// <summary>Whatever bytes arrive: an order or errors, never both, never an exception.</summary>
public class RandomOrderTests(ITestOutputHelper output)
{
    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = Seeded();
        for (var round = 0; round < 5_000; round++)
        {
            var body = new byte[random.Next(200)];
            random.NextBytes(body);

            Assert.NotEmpty(Answer(body).Errors);
        }
    }

    [Fact]
    public void Random_changes_of_a_good_body_never_throw()
    {
        var random = Seeded();
        var good = Encoding.UTF8.GetBytes(OrderBodies.License);
        for (var round = 0; round < 10_000; round++)
        {
            var body = good.ToList();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                Change(body, random);
            }

            Answer([.. body]);
        }
    }

    private static void Change(List<byte> body, Random random)
    {
        var at = random.Next(body.Count);
        switch (random.Next(4))
        {
            case 0:
                body[at] = (byte)random.Next(256);
                break;
            case 1:
                body.Insert(at, (byte)"\"{}[]:,\\0-e. \0"[random.Next(13)]);
                break;
            case 2:
                body.RemoveAt(at);
                break;
            default:
                var from = random.Next(body.Count);
                body.InsertRange(at, body.GetRange(from, Math.Min(random.Next(40), body.Count - from)));
                break;
        }
    }

    private static OrderRequestResult Answer(byte[] body)
    {
        var result = OrderRequestReader.Read(body);
        Assert.Equal(result.Order is null, result.Errors.Count > 0);
        Assert.All(result.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Field) || string.IsNullOrWhiteSpace(error.Message)));
        return result;
    }

    private Random Seeded()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }
}
