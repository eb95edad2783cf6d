using Mapping.LocalHost.Hosting;

try
{
    await FunctionsHost.RunAsync(args is [var folder, ..] ? AppFolder.Open(folder) : AppFolder.OpenOwn());
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } sentence)
{
    Console.Error.WriteLine(sentence);
    return 1;
}
