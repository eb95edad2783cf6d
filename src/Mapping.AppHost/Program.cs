using Mapping.AppHost;
using Mapping.AppHost.Output;
using Mapping.AppHost.Processes;

using var signals = new StopSignals();
try
{
    return await new MainJob(MainJobOptions.Parse(args), new Screen()).RunAsync(signals.Token);
}
catch (StageException problem)
{
    Screen.Fail(problem.Message);
    return 1;
}
catch (HttpRequestException problem)
{
    Screen.Fail($"The app or a simulator stopped answering: {problem.Message} The logs are in .local/apphost.");
    return 1;
}
catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
{
    Screen.Fail("Ended before the sample order was mapped.");
    return 1;
}
