using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.LocalRuntime.SampleApp.Functions;

public sealed class ManyOutputs
{
    [HttpResult]
    public IActionResult? Answer { get; set; }

    public string? Note { get; set; }
}
