using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Http;
using Microsoft.AspNetCore.Http;

namespace Mapping.Simulators.Autotask.Access;

/// <summary>Which answer wrong credentials get: 500 for an unknown user or integration code, 401 for a wrong secret.</summary>
internal static class Authenticator
{
    public static (ApiUser? User, AutotaskAnswer? Refusal) Authenticate(AutotaskDatabases databases, AutotaskDatabase database, IHeaderDictionary headers)
    {
        var userName = headers["UserName"].ToString();
        if (userName.Length == 0)
            return (null, AutotaskAnswers.Unauthorized());
        if (database.Users.Find(userName) is not { } user)
        {
            return databases.FindByUser(userName) is null
                ? (null, AutotaskAnswers.Errors("The API user does not exist."))
                : (null, AutotaskAnswers.Unauthorized());
        }

        if (user.IsLocked || !user.IsApiOnly)
            return (user, AutotaskAnswers.Unauthorized());
        if (!string.Equals(headers["Secret"].ToString(), user.Secret, StringComparison.Ordinal))
        {
            user.CountWrongSecret(database.Switches.LockAfterWrongSecrets);
            return (user, AutotaskAnswers.Unauthorized());
        }

        user.ForgetWrongSecrets();
        return string.Equals(headers["ApiIntegrationCode"].ToString(), user.IntegrationCode, StringComparison.OrdinalIgnoreCase)
            ? (user, null)
            : (user, AutotaskAnswers.Errors("IntegrationCode is invalid."));
    }
}
