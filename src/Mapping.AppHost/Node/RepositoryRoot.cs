namespace Mapping.AppHost.Node;

/// <summary>The folder with the pinned npm packages, looked for upwards from where we run and from where we were built.</summary>
internal static class RepositoryRoot
{
    private static readonly string[] Marks = ["package.json", "package-lock.json", "Mapping.Functions.sln"];

    public static string Find() =>
        FindUpwards(Directory.GetCurrentDirectory()) ?? FindUpwards(AppContext.BaseDirectory) ?? throw new StageException(
            $"No folder with {string.Join(", ", Marks)} was found above {Directory.GetCurrentDirectory()}: run the command inside a clone of the repository.");

    private static string? FindUpwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (Marks.All(mark => File.Exists(Path.Combine(folder.FullName, mark))))
                return folder.FullName;
        }

        return null;
    }
}
