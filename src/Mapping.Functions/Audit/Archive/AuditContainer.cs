using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mapping.Functions.Audit.Archive;

/// <summary>Where archived rows lie: written once, then only read.</summary>
internal sealed class AuditContainer(BlobContainerClient? container)
{
    /// <summary>A repeat finds the same bytes there. Other bytes under that name are an error: nothing may be removed then.</summary>
    public async Task WriteOnceAsync(string name, BinaryData content, CancellationToken cancellationToken)
    {
        var blob = (container ?? throw new InvalidOperationException("There is no archive.")).GetBlobClient(name);
        try
        {
            var unlessThere = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(content, unlessThere, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.UploadAsync(content, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists || exists.ErrorCode == BlobErrorCode.BlobImmutableDueToPolicy)
        {
            // Written by a run that ended before it could remove the rows: compared below, as a fresh one is.
        }

        var stored = await blob.DownloadContentAsync(cancellationToken);
        if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(stored.Value.Content), SHA256.HashData(content)))
        {
            throw new InvalidDataException($"The archive has other rows than the table under {name}.");
        }
    }
}
