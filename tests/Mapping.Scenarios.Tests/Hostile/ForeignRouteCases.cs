using System.Reflection;
using Mapping.Functions.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace Mapping.Scenarios.Tests.Hostile;

/// <summary>Every HTTP route of the app, found in its triggers; what a stranger meets there is said here, and a route without a case fails.</summary>
internal static class ForeignRouteCases
{
    /// <summary>How a foreign id is kept from being told from an absent one.</summary>
    public static IReadOnlyDictionary<string, RouteGuard> Guards { get; } = new Dictionary<string, RouteGuard>
    {
        ["GET orders/{id}"] = RouteGuard.AnswersAsAbsent,
        ["POST orders/{id}/retry"] = RouteGuard.AnswersAsAbsent,
        ["GET connections/{id}"] = RouteGuard.AnswersAsAbsent,
        ["GET connections"] = RouteGuard.ListsNothing,
        ["GET audit-logs"] = RouteGuard.ListsNothing,
        ["GET audit-logs/verify"] = RouteGuard.CountsTenantOnly,
        ["POST orders"] = RouteGuard.WritesOwnOnly,
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
}
