using Microsoft.Extensions.Options;

namespace Mapping.Functions.Secrets;

/// <summary>One file per secret, readable by its owner alone. Several processes may share the directory.</summary>
internal sealed class DirectorySecretStore : ISecretStore
{
    private readonly string _directory;
    private readonly IReadOnlyDictionary<string, string> _seeds;
    private readonly Lazy<Task> _ready;

    public DirectorySecretStore(IOptions<SecretsOptions> options)
    {
        _directory = Path.GetFullPath(options.Value.Directory!);
        _seeds = options.Value.Values;
        _ready = new Lazy<Task>(PrepareAsync);
    }

    public async Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var file = FileOf(name);
        await _ready.Value;
        try
        {
            return (await File.ReadAllTextAsync(file, cancellationToken)).TrimEnd('\r', '\n');
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public Task<string?> FindAnewAsync(string name, CancellationToken cancellationToken) => FindAsync(name, cancellationToken);

    public async Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        var file = FileOf(name);
        await _ready.Value;
        await OwnerOnlyFile.WriteAsync(file, value, overwrite: true, cancellationToken);
    }

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var file = FileOf(name);
        await _ready.Value;
        File.Delete(file);
    }

    private string FileOf(string name) => Path.Combine(_directory, SecretName.Checked(name));

    private async Task PrepareAsync()
    {
        OwnerOnlyFile.CreateDirectory(_directory);
        foreach (var (name, value) in _seeds)
        {
            var file = FileOf(name);
            if (!File.Exists(file))
            {
                await OwnerOnlyFile.WriteAsync(file, value, overwrite: false, CancellationToken.None);
            }
        }
    }
}
