namespace Mapping.Portal.SignIn;

internal sealed record UserView(string Id, string Name, string Email, string Organisation, string Context, string Role)
{
    public static UserView Of(DemoUser user) => new(user.Id, user.Name, user.Email, user.Organisation, user.Context, user.Role);
}
