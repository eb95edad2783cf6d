using System.Reflection;
using Mapping.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>
/// Every HTTP route of the app, found in its triggers. What lies below one order or connection answers strangers as if it were absent; of every other route its
/// case is named here, and a route without one fails.
/// </summary>
internal static class ForeignRouteCases
{
    private static readonly Dictionary<string, RouteGuard> Named = new()
    {
        ["GET orders"] = RouteGuard.ListsNothing,
        ["GET connections"] = RouteGuard.ListsNothing,
        ["GET audit-logs"] = RouteGuard.ListsNothing,
        ["GET audit-logs/export"] = RouteGuard.ExportsNothing,
        ["GET audit-logs/verify"] = RouteGuard.CountsTenantOnly,
        ["GET azure-plans"] = RouteGuard.ListsNothing,
        ["GET azure-plans/costs"] = RouteGuard.ListsNothing,
        ["GET azure-plans/runs/{id}"] = RouteGuard.AnswersAsAbsent,
        ["GET azure-plans/runs/{id}/findings"] = RouteGuard.AnswersAsAbsent,
        ["GET health"] = RouteGuard.IsPublic,
        ["GET health/connections"] = RouteGuard.ListsNothing,
        ["GET health/live"] = RouteGuard.IsPublic,
        ["GET openapi.json"] = RouteGuard.IsPublic,
        ["POST azure-plans/costs/import"] = RouteGuard.WritesOwnOnly,
        ["POST azure-plans/costs/{id}/approve"] = RouteGuard.AnswersAsAbsent,
        ["POST azure-plans/costs/{id}/reject"] = RouteGuard.AnswersAsAbsent,
        ["POST azure-plans/runs"] = RouteGuard.WritesOwnOnly,
        ["POST orders"] = RouteGuard.WritesOwnOnly,
        ["POST orders/preview"] = RouteGuard.WritesOwnOnly,
        ["POST connections"] = RouteGuard.WritesOwnOnly,
    };

    public static IReadOnlyList<string> Routes { get; } =
    [
        .. typeof(SubmitOrderTrigger).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
            .SelectMany(trigger => trigger.Methods!.Select(method => $"{method.ToUpperInvariant()} {trigger.Route}"))
            .Order(),
    ];

    public static RouteGuard? GuardOf(string route) =>
        Named.TryGetValue(route, out var guard) ? guard
        : route.Contains(" orders/{id}", StringComparison.Ordinal) || route.Contains(" connections/{id}", StringComparison.Ordinal) ? RouteGuard.AnswersAsAbsent
        : null;
}
