using Microsoft.Data.Sqlite;

namespace Mapping.LocalHost.Tests.Fixtures;

/// <summary>The hub's file, read and changed beside the hub.</summary>
internal static class HubFile
{
    public static int Run(TemporaryDirectory directory, string sql) => With(directory, sql, command => command.ExecuteNonQuery());

    public static long Number(TemporaryDirectory directory, string sql) => With(directory, sql, command => (long)command.ExecuteScalar()!);

    private static T With<T>(TemporaryDirectory directory, string sql, Func<SqliteCommand, T> use)
    {
        using var connection = new SqliteConnection($"Data Source={directory.File("taskhub.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return use(command);
    }
}
