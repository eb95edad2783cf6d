using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mapping.LocalRuntime.Durable.Orchestration;

internal sealed record OrchestrationEnvironment(DataConverter Converter, ILoggerFactory LoggerFactory, string DefaultVersion);
