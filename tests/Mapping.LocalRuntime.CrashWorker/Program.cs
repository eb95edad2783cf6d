using Mapping.LocalRuntime.CrashWorker;

// Works on the hub in the folder until its mixed load is done, or until it is killed: folder [number of instances].
var folder = args[0];
int? count = args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : null;

// The parent holds our input open as long as it lives.
_ = Task.Run(() =>
{
    Console.In.ReadToEnd();
    Environment.Exit(2);
});

await using var hub = await WorkerHub.Open(folder);
Console.WriteLine("open");
using var journal = new Journal(folder);
await new Driver(hub.Client, journal, folder).Run(count);
return 0;
