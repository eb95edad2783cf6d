using System.Text.Json.Nodes;
using Mapping.LocalHost.Http;
using Mapping.LocalHost.Settings;
using Mapping.LocalHost.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace Mapping.LocalHost.Tests.Http;

public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryDirectory _temporary = new();

    private string DataPath => _temporary.File("data");

    private string KeysPath => Path.Combine(DataPath, "keys.json");

    [Fact]
    public void The_first_start_writes_three_keys_in_the_documented_shape()
    {
        Load();

        var written = JsonNode.Parse(File.ReadAllText(KeysPath))!.AsObject();
        Assert.Equal(["host", "master", "system"], written.Select(member => member.Key).Order());
        string[] keys = [(string)written["master"]!, (string)written["host"]!["default"]!, (string)written["system"]!["durabletask_extension"]!];
        Assert.All(keys, key => Assert.True(key.Length >= 40));
        Assert.Equal(3, keys.Distinct().Count());
    }

    [Fact]
    public void Only_the_owner_can_read_the_keys_and_enter_their_directory()
    {
        Load();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(KeysPath));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, Mode(DataPath));
    }

    [Fact]
    public void The_next_start_keeps_the_keys_and_closes_a_file_that_others_could_read()
    {
        var first = Load();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(KeysPath, (UnixFileMode)0b110_100_100);

        var second = Load();

        Assert.Equal(first.Master, second.Master);
        Assert.Equal(first.DurableTask, second.DurableTask);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(KeysPath));
    }

    [Fact]
    public void A_key_that_is_missing_is_added_and_an_own_one_kept()
    {
        Directory.CreateDirectory(DataPath);
        File.WriteAllText(KeysPath, """{"master": "own-master", "host": {"portal": "own-portal"}}""");

        var keys = Load();

        Assert.Equal("own-master", keys.Master);
        Assert.Equal("own-portal", keys.Host["portal"]);
        Assert.NotEmpty(keys.Host["default"]);
        Assert.Equal(keys.DurableTask, Load().DurableTask);
    }

    [Theory]
    [InlineData("{\"master\": ")]
    [InlineData("[]")]
    public void A_file_that_is_no_object_of_keys_is_named_and_left_alone(string content)
    {
        Directory.CreateDirectory(DataPath);
        File.WriteAllText(KeysPath, content);

        var refusal = Assert.Throws<HostException>(Load);

        Assert.Contains(KeysPath, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(KeysPath));
    }

    public void Dispose() => _temporary.Dispose();

    private KeyFile Load() => KeyFile.LoadOrCreate(new DataDirectory(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(DataDirectory.Setting, (string?)DataPath)]).Build()));

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
}
