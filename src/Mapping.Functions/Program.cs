using Mapping.Functions.Activities;
using Mapping.Functions.Activities.AzurePlans;
using Mapping.Functions.Audit;
using Mapping.Functions.Autotask;
using Mapping.Functions.Candidates;
using Mapping.Functions.CloudCockpit;
using Mapping.Functions.Connections;
using Mapping.Functions.Health;
using Mapping.Functions.Registries;
using Mapping.Functions.Retention;
using Mapping.Functions.Secrets;
using Mapping.Functions.Storage;
using Mapping.Functions.Telemetry;
using Mapping.Functions.Triggers;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddTelemetry(builder.Configuration)
    .AddSecrets(builder.Configuration)
    .AddAutotask(builder.Configuration)
    .AddCloudCockpit(builder.Configuration)
    .AddStorage(builder.Configuration)
    .AddAudit()
    .AddHealth()
    .AddRetention(builder.Configuration)
    .AddAutotaskConnections()
    .AddCandidates()
    .AddRegistries()
    .AddActivities(builder.Configuration)
    .AddAzurePlans(builder.Configuration)
    .AddTriggers(builder.Configuration);
builder.Build().Run();
