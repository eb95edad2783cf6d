using System.IO.Compression;
using System.Text;
using Mapping.Functions.CostFiles;
using Microsoft.Extensions.Time.Testing;

namespace Mapping.Functions.Tests.CostFiles;

/// <summary>Reads what a request would have sent.</summary>
internal static class SentFile
{
    public static readonly DateTimeOffset Today = new(2026, 12, 20, 12, 0, 0, TimeSpan.Zero);

    public static Task<CostFile> ReadAsync(params string[] lines) => ReadAsync(CostReading.Proved, lines);

    public static Task<CostFile> ReadAsync(CostReading asked, params string[] lines) => ReadAsync(asked, Bytes(lines));

    public static Task<CostFile> ReadAsync(byte[] sent) => ReadAsync(CostReading.Proved, sent);

    public static async Task<CostFile> ReadAsync(CostReading asked, byte[] sent)
    {
        using var stream = new MemoryStream(sent);
        return await ReadAsync(asked, ("", stream));
    }

    public static async Task<CostFile> ReadAsync(CostReading asked, params (string Name, Stream Content)[] files)
    {
        await using var upload = new CostUpload();
        foreach (var (name, content) in files)
            await upload.AddAsync(name, content, TestContext.Current.CancellationToken);
        return await new CostFileReader(new FakeTimeProvider(Today)).ReadAsync(upload, asked, TestContext.Current.CancellationToken);
    }

    public static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    public static byte[] Gzip(params string[] lines) => Gzip(Bytes(lines));

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(plain);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }

        return packed.ToArray();
    }
}
