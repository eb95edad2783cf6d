using DurableTask.Core;

namespace Mapping.LocalHost.Tests.Fixtures;

internal sealed class Activity(Func<string, Task<string>> run) : AsyncTaskActivity<string, string>
{
    protected override Task<string> ExecuteAsync(TaskContext context, string input) => run(input);
}
