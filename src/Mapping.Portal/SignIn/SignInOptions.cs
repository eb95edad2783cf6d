namespace Mapping.Portal.SignIn;

internal sealed class SignInOptions
{
    public const string SectionName = "SignIn";

    public IList<DemoUser> Users { get; } = [];
}
