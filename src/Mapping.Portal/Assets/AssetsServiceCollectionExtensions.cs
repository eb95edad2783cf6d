using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Mapping.Portal.Assets;

internal static class AssetsServiceCollectionExtensions
{
    public static IServiceCollection AddAssets(this IServiceCollection services) => services
        .AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        })
        .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
}
