using Mapping.Functions.Secrets;
using Microsoft.Extensions.Options;

namespace Mapping.Functions.Tests.Secrets;

public sealed class DirectorySecretStoreTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("secrets-");

    [Fact]
    public async Task A_secret_is_kept_across_stores_until_it_is_deleted()
    {
        var name = new string('a', 127);
        await Store().SetAsync(name, "väl\"ue ", default);
        Assert.Equal("väl\"ue ", await Store().FindAsync(name, default));

        await Store().SetAsync(name, "second", default);
        Assert.Equal("second", await Store().FindAsync(name, default));

        await Store().DeleteAsync(name, default);
        await Store().DeleteAsync(name, default);
        Assert.Null(await Store().FindAsync(name, default));
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_directory_and_its_files()
    {
        Directory.CreateDirectory(Folder);

        await Store().SetAsync("one", "value", default);

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal("one", Path.GetFileName(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_seed_is_written_only_where_there_is_no_secret_yet()
    {
        await Store().SetAsync("kept", "first", default);

        var seeded = Store(("kept", "other"), ("fresh", "seed"));

        Assert.Equal("first", await seeded.FindAsync("kept", default));
        Assert.Equal("seed", await seeded.FindAsync("fresh", default));
        await seeded.DeleteAsync("fresh", default);
        Assert.Null(await seeded.FindAsync("fresh", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../escape")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("a/b")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public async Task A_name_that_a_vault_would_not_take_is_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store().FindAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store().SetAsync(name, "value", default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store().DeleteAsync(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store().SetAsync(new string('a', 128), "value", default));
        Assert.Empty(_parent.GetFiles());
    }

    [Fact]
    public async Task Readers_see_whole_values_while_writers_replace_them()
    {
        string[] values = [.. Enumerable.Range(0, 4).Select(number => new string((char)('a' + number), 20_000))];
        await Store().SetAsync("shared", values[0], default);
        var writers = values.Select(value => Task.Run(async () =>
        {
            for (var round = 0; round < 20; round++)
            {
                await Store().SetAsync("shared", value, default);
            }
        }));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var seen = new HashSet<string>();
            for (var round = 0; round < 50; round++)
            {
                seen.Add((await Store().FindAsync("shared", default))!);
            }

            return seen;
        })).ToList();

        await Task.WhenAll([.. writers, .. readers]);

        Assert.Subset(values.ToHashSet(), readers.SelectMany(reader => reader.Result).ToHashSet());
        Assert.Single(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task A_value_written_by_hand_may_end_its_line()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "byHand"), "value\n");

        Assert.Equal("value", await Store().FindAsync("byHand", default));
    }

    public void Dispose() => _parent.Delete(recursive: true);

    private string Folder => Path.Combine(_parent.FullName, "deep", "secrets");

    private DirectorySecretStore Store(params (string Name, string Value)[] seeds) =>
        new(Options.Create(new SecretsOptions { Directory = Folder, Values = seeds.ToDictionary(seed => seed.Name, seed => seed.Value) }));
}
