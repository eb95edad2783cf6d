using Mapping.AppHost;
using Mapping.AppHost.Output;
using Mapping.AppHost.Processes;

using var signals = new StopSignals();
try
{
    return await new MainJob(MainJobOptions.Parse(args), new Screen()).RunAsync(signals.Token);
}
catch (Exception problem) when (signals.Token.IsCancellationRequested && problem is OperationCanceledException or StageException or HttpRequestException)
{
    Screen.Fail("Ended before the sample order was mapped.");
    return 1;
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
