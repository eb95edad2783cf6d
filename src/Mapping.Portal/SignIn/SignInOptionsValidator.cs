using Microsoft.Extensions.Options;

namespace Mapping.Portal.SignIn;

internal sealed class SignInOptionsValidator : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        List<string> failures = [.. options.Users.SelectMany((user, index) => Failures(user, $"SignIn:Users:{index}"))];
        if (options.Users.Count == 0)
            failures.Add("SignIn:Users is empty: nobody could sign in.");
        if (options.Users.DistinctBy(user => user.Id).Count() != options.Users.Count)
            failures.Add("SignIn:Users has an Id twice.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(DemoUser user, string key)
    {
        (string Name, string Value)[] required =
            [("Id", user.Id), ("Name", user.Name), ("Email", user.Email), ("Organisation", user.Organisation), ("Context", user.Context)];
        foreach (var (property, _) in required.Where(field => field.Value.Length == 0))
            yield return $"{key}:{property} is missing.";
        if (user.Role is not (DemoUser.Administrator or DemoUser.Viewer))
            yield return $"{key}:Role must be {DemoUser.Administrator} or {DemoUser.Viewer}.";
    }
}
