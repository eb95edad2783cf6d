using System.Reflection;
using System.Runtime.CompilerServices;

namespace Mapping.Conventions.Tests.Layering;

/// <summary>The types of a folder of the app, which is a namespace, and what they mention.</summary>
internal static class Room
{
    public const string App = "Mapping.Functions";

    public static Assembly AppAssembly { get; } = Assembly.Load(App);

    public static IEnumerable<Type> Types(string room) => AllTypes().Where(type => IsIn(type, $"{App}.{room}"));

    public static IEnumerable<Type> AllTypes() =>
        AppAssembly.GetTypes().Where(type => IsIn(type, App) && !type.IsNested && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    /// <summary>"User mentions Used" for each pair of the given users and the refused types.</summary>
    public static IEnumerable<string> Mentions(IEnumerable<Type> users, Func<Type, bool> isRefused) =>
        from user in users
        from used in TypeDependencies.Of(user)
        where isRefused(used)
        select $"{user.FullName} mentions {used.FullName}";

    public static bool IsIn(Type type, string name) =>
        type.Namespace is { } ns && (ns == name || ns.StartsWith(name + ".", StringComparison.Ordinal));
}
