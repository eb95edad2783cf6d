using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace Mapping.LocalHost.Functions;

/// <summary>A function whose only purpose is its parameter: the extension's text from which a worker makes its durable client.</summary>
public static class DurableClientText
{
    internal static string Value { get; private set; } = "{}";

    [NoAutomaticTrigger]
    public static void Read([DurableClient] string client) => Value = client;
}
