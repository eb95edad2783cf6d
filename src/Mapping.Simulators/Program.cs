using System.Globalization;
using System.Runtime.InteropServices;
using Mapping.Simulators;
using Mapping.Simulators.SampleData;

using var stop = new CancellationTokenSource();
void End(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);

var port = args is ["--port", var text, ..] && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;
await using var host = await SimulatorHost.StartAsync(new SimulatorOptions { Port = port }, stop.Token);
Console.WriteLine($"Autotask zone discovery  {host.AutotaskZoneDiscoveryUri}");
Console.WriteLine($"CloudCockpit API         {host.CloudCockpitApiUri}");
Console.WriteLine($"CloudCockpit tokens      {host.CloudCockpitTokenUri}");
Console.WriteLine($"  client id              {SampleCatalog.ClientId}");
Console.WriteLine($"  client secret          {SampleCatalog.ClientSecret}");
Console.WriteLine($"  tenant                 {SampleCatalog.Tenant}");
Console.WriteLine($"Inspection               {host.InspectionUri}");
foreach (var connection in SampleCatalog.Connections)
    Console.WriteLine($"{connection.Name,-24} user {connection.UserName}, secret {connection.Secret}, integration code {connection.IntegrationCode}");
Console.WriteLine("Ctrl+C ends it.");
await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
