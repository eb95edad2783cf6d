using Azure.Storage.Blobs;
using Mapping.Functions.Audit.Archive;
using Mapping.Functions.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Retention;

internal static class RetentionServiceCollectionExtensions
{
    private const string LocalContainer = "audit-archive";

    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>()
            .Bind(configuration.GetSection(RetentionOptions.SectionName))
            .Validate(options => options.Runs >= TimeSpan.Zero, "Retention:Runs must not be less than 0.")
            .Validate(options => options.AuditMonths is >= 0 and <= 240, "Retention:AuditMonths must be from 0 to 240.")
            .Validate(
                options => options.AuditMonths == 0 || (options.ArchiveUri is null) != string.IsNullOrWhiteSpace(options.Archive),
                "Set one of Retention:ArchiveUri (a blob container) and Retention:Archive (a connection string), so that months can be archived before they are removed.")
            .ValidateOnStart();
        return services.AddSingleton(provider => new AuditContainer(Container(provider.GetRequiredService<IOptions<RetentionOptions>>().Value, configuration)))
            .AddSingleton<AuditArchive>();
    }

    private static BlobContainerClient? Container(RetentionOptions options, IConfiguration configuration) => options switch
    {
        { ArchiveUri: { } uri } => new BlobContainerClient(uri, AzureCredential.Of(clientId: null, configuration)),
        { Archive: { Length: > 0 } connection } => new BlobContainerClient(connection, LocalContainer),
        _ => null,
    };
}
