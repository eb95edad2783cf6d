using System.Text;

namespace Mapping.TestKit.Checking;

/// <summary>Looks for secrets where none may be: log lines, table rows, the hub's files.</summary>
internal sealed class SecretHunt(IReadOnlyCollection<string> secrets)
{
    public IEnumerable<string> InLines(string where, IEnumerable<string> lines) =>
        from line in lines
        from secret in secrets
        where line.Contains(secret, StringComparison.OrdinalIgnoreCase)
        select $"A secret stands in {where}: {line.Replace(secret, "***", StringComparison.OrdinalIgnoreCase)}";

    public async Task<IReadOnlyList<string>> InTablesAsync(TableRows tables, string tenant)
    {
        var findings = new List<string>();
        foreach (var table in await tables.NamesAsync())
        {
            foreach (var row in await tables.OfAsync(table, tenant))
                findings.AddRange(InLines($"table {table}, row {row.RowKey}", row.Select(property => $"{property.Key} = {property.Value}")));
        }

        return findings;
    }

    /// <summary>Every file but the key file and the owner's lock, as bytes: a database keeps text in the one encoding or the other.</summary>
    public IEnumerable<string> InFiles(string directory)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(file) == "keys.json" || Path.GetExtension(file) == ".lock")
                continue;
            var bytes = Read(file);
            if (secrets.Any(secret => Holds(bytes, Encoding.UTF8.GetBytes(secret)) || Holds(bytes, Encoding.Unicode.GetBytes(secret))))
                yield return $"A secret stands in {Path.GetFileName(file)}.";
        }
    }

    private static bool Holds(byte[] bytes, byte[] text) => bytes.AsSpan().IndexOf(text) >= 0;

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
