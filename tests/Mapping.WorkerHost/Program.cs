using Mapping.WorkerHost;

var package = Environment.GetEnvironmentVariable("WORKER_PACKAGE");
if (package is null || !File.Exists(Path.Combine(package, "functions.metadata")))
{
    Console.Error.WriteLine("WORKER_PACKAGE names no folder of a published app.");
    return 1;
}

await using var rpc = RpcServer.Build();
await rpc.StartAsync();
using var worker = new Worker(RpcServer.ChannelOf(rpc), package);
await worker.StartAsync(RpcServer.AddressOf(rpc), rpc.Lifetime.ApplicationStopping);
var durable = new DurableFunctions(worker).RunAsync(RpcServer.AddressOf(rpc), rpc.Lifetime.ApplicationStopping);
await using var http = HttpServer.Build(worker);
KeyFile.Write(http.Configuration["LocalRuntime:DataDirectory"] ?? ".");
await http.RunAsync();
await rpc.StopAsync();
await durable;
return 0;
