using Mapping.Simulators.Autotask.Access;
using Mapping.Simulators.Autotask.Switches;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Http;

internal static class AutotaskPermissions
{
    public static AutotaskAnswer? Refusal(AutotaskRoute route, ApiUser user, IHeaderDictionary headers, AutotaskSwitches switches)
    {
        if (Name(route.Operation) is not { } operation)
            return null;
        var impersonates = switches.ImpersonationRefusesQueries && operation == "query" && headers.ContainsKey("ImpersonationResourceId");
        return impersonates || !user.May(route.Entity!.Name, operation)
            ? AutotaskAnswers.Errors(AutotaskRefusal.NoPermission(operation).Message)
            : null;
    }

    public static string? Name(AutotaskOperation? operation) => operation switch
    {
        AutotaskOperation.Query or AutotaskOperation.Count or AutotaskOperation.NextPage or AutotaskOperation.Get or AutotaskOperation.ListChildren => "query",
        AutotaskOperation.Create => "create",
        AutotaskOperation.Merge or AutotaskOperation.Replace => "update",
        _ => null,
    };
}
