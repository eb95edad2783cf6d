namespace Mapping.AppHost;

/// <param name="Once">End after the sample order instead of serving until Ctrl+C.</param>
internal sealed record MainJobOptions(bool Once)
{
    public const string Usage = "usage: dotnet run --project src/Mapping.AppHost [-- --once]";

    public static MainJobOptions Parse(IReadOnlyList<string> arguments)
    {
        var unknown = arguments.FirstOrDefault(argument => argument is not "--once");
        return unknown is null ? new MainJobOptions(arguments.Count > 0) : throw new StageException($"{unknown} is not an option. {Usage}");
    }
}
