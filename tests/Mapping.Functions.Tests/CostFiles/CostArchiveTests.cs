using System.IO.Compression;
using System.Text;
using Mapping.Functions.CostFiles;

namespace Mapping.Functions.Tests.CostFiles;

public sealed class CostArchiveTests
{
    private const string Header = "CustomerId,SubscriptionId,UsageDate,BillingPreTaxTotal,BillingCurrency";
    private const string Json = """{"CustomerId":"a1de2d00-3c5b-4f1e-9a77-000000000005","SubscriptionId":"0a1de200-0000-4000-8000-000000000006","UsageDate":"2026-11-10T00:00:00Z","BillingPreTaxTotal":7.00,"BillingCurrency":"EUR"}""";

    [Fact]
    public async Task A_packed_file_is_the_same_file()
    {
        var plain = SentFile.Bytes(Header, Row("5.5"));
        var files = new[]
        {
            await SentFile.ReadAsync(plain),
            await SentFile.ReadAsync(SentFile.Gzip(plain)),
            await SentFile.ReadAsync(SentFile.Zip(("costs.csv", plain))),
            await SentFile.ReadAsync(SentFile.Zip(("a/costs.csv.gz", SentFile.Gzip(plain)))),
        };

        Assert.All(files, file => Assert.Equal((5.5m, files[0].Hash), (Assert.Single(file.Sums).Value.Amount, file.Hash)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_gzip_of_several_members_is_one_file_with_a_header_in_each_or_in_the_first(bool hasHeader, bool hasLineEnd)
    {
        var end = hasLineEnd ? "\n" : "";
        var members = new[] { $"{Header}\n{Row("1.5")}{end}", Member(Row("2.25")), Member(Row("4.125") + "\n" + Row("8")) };

        var file = await SentFile.ReadAsync([.. members.SelectMany(member => SentFile.Gzip(member))]);

        Assert.Empty(file.Errors);
        Assert.Equal((4L, 15.875m), (file.Rows, Assert.Single(file.Sums).Value.Amount));

        string Member(string rows) => (hasHeader ? Header + "\n" : "") + rows + end;
    }

    [Fact]
    public async Task A_gzip_whose_members_end_within_a_line_goes_on_in_it()
    {
        var text = string.Join('\n', [Header, .. Enumerable.Range(1, 300).Select(amount => Row($"{amount}.5"))]);
        var packed = text.Chunk(97).SelectMany(part => SentFile.Gzip(new string(part))).ToArray();

        var file = await SentFile.ReadAsync(packed);

        Assert.Empty(file.Errors);
        Assert.Equal((300L, 45_300m), (file.Rows, Assert.Single(file.Sums).Value.Amount));
    }

    [Fact]
    public async Task An_empty_member_is_nothing()
    {
        var file = await SentFile.ReadAsync([.. SentFile.Gzip(Header + "\n"), .. SentFile.Gzip(""), .. SentFile.Gzip(Row("3.5") + "\n"), .. SentFile.Gzip("")]);

        Assert.Equal(3.5m, Assert.Single(file.Sums).Value.Amount);
    }

    [Fact]
    public async Task An_archive_that_is_cut_anywhere_is_no_file()
    {
        var first = await FlushedAsync(Header, Row("5"), Row("6"));
        var whole = first.Concat(await FlushedAsync(Row("7"), Row("8"))).ToArray();
        for (var length = 0; length < whole.Length; length++)
        {
            var failure = await Record.ExceptionAsync(() => SentFile.ReadAsync(whole[..length]));
            // Between two members it is a whole archive.
            Assert.True(failure is CostFileException || length == first.Length, $"Cut after {length} of {whole.Length} bytes: {failure?.GetType().Name ?? "accepted"}.");
        }
    }

    [Fact]
    public async Task A_zip_that_is_cut_anywhere_is_no_file()
    {
        var whole = SentFile.Zip(("a.csv", SentFile.Bytes(Header, Row("5"))));
        for (var length = 0; length < whole.Length; length++)
        {
            var failure = await Record.ExceptionAsync(() => SentFile.ReadAsync(whole[..length]));
            Assert.True(failure is CostFileException, $"Cut after {length} of {whole.Length} bytes: {failure?.GetType().Name ?? "accepted"}.");
        }
    }

    [Fact]
    public async Task An_archive_with_a_changed_byte_is_no_file()
    {
        var gzip = SentFile.Gzip(Header, Row("5"));
        gzip[^6] ^= 1;
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.csv", CompressionLevel.NoCompression).Open();
            entry.Write(SentFile.Bytes(Header, Row("5")));
        }

        var stored = packed.ToArray();
        var digit = stored.AsSpan().IndexOf(",5,EUR"u8) + 1;
        stored[digit] = (byte)'6';

        await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync(gzip));
        await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync(stored));
        await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync([.. SentFile.Gzip(Header, Row("5")), 0]));
        await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync([0x1F, 0x8B, 8, 0, 1, 2, 3]));
    }

    [Fact]
    public async Task The_parts_of_a_zip_are_one_file_whatever_each_is()
    {
        var file = await SentFile.ReadAsync(SentFile.Zip(
            ("part-1.csv", SentFile.Bytes(Header, Row("1.5"))),
            ("folder/part-2.csv.gz", SentFile.Gzip(Header, Row("2.5"))),
            ("part-3.json.gz", SentFile.Gzip(Json)),
            ("__MACOSX/._part-1.csv", [0, 5, 22, 7]),
            ("folder/", [])));

        Assert.Equal((3L, 11m), (file.Rows, Assert.Single(file.Sums).Value.Amount));
    }

    [Fact]
    public async Task Errors_of_several_files_name_theirs()
    {
        var file = await SentFile.ReadAsync(SentFile.Zip(("a.csv", SentFile.Bytes(Header, Row("1.5"))), ("b.csv", SentFile.Bytes(Header, Row("1.5"), Row("x")))));

        Assert.Equal("b.csv, line 3", Assert.Single(file.Errors).Place);
    }

    [Fact]
    public async Task Files_that_can_not_be_one_are_refused()
    {
        var invoice = SentFile.Bytes("CustomerId,SubscriptionId,ChargeStartDate,Subtotal,Currency", Row("1.5"));
        var daily = SentFile.Bytes(Header, Row("1.5"));

        Assert.Contains("another kind", await RefusalAsync(SentFile.Zip(("a.csv", daily), ("b.csv", invoice))), StringComparison.Ordinal);
        Assert.Contains("same file", await RefusalAsync(SentFile.Zip(("a.csv", daily), ("b.csv", daily))), StringComparison.Ordinal);
        Assert.Contains("zip within a zip", (await RefusalAsync(SentFile.Zip(("a.zip", SentFile.Zip(("b.csv", daily)))))).Replace("or a workbook ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("no file in it", await RefusalAsync(SentFile.Zip()), StringComparison.Ordinal);
        Assert.Contains("read me.txt", await RefusalAsync(SentFile.Zip(("a.csv", daily), ("read me.txt", SentFile.Bytes("hello")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_is_refused_by_its_name_with_what_to_do()
    {
        var xlsx = await RefusalAsync(SentFile.Zip(("[Content_Types].xml", [1]), ("xl/workbook.xml", [1]), ("xl/worksheets/sheet1.xml", [1])));
        var xls = await RefusalAsync([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Assert.All([(xlsx, ".xlsx"), (xls, ".xls")], refusal =>
        {
            Assert.Contains(refusal.Item2, refusal.Item1, StringComparison.Ordinal);
            Assert.Contains("CSV", refusal.Item1, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_zip_with_a_password_is_refused()
    {
        var zip = SentFile.Zip(("a.csv", SentFile.Bytes(Header, Row("1.5"))));
        // The flag of the local header and of the directory.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Contains("password", await RefusalAsync(zip), StringComparison.Ordinal);
    }

    private static string Row(string amount) => $"a1de2d00-3c5b-4f1e-9a77-000000000005,0a1de200-0000-4000-8000-000000000006,2026-11-10,{amount},EUR";

    private static async Task<string> RefusalAsync(byte[] sent) => (await Assert.ThrowsAsync<CostFileException>(() => SentFile.ReadAsync(sent))).Message;

    /// <summary>A line's end is a block's end, so that a cut leaves whole lines.</summary>
    private static async Task<byte[]> FlushedAsync(params string[] lines)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            foreach (var line in lines)
            {
                await gzip.WriteAsync(Encoding.UTF8.GetBytes($"{line}\n"));
                await gzip.FlushAsync();
            }

        return packed.ToArray();
    }
}
