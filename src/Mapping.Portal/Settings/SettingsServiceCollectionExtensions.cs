using Mapping.Portal.SignIn;
using Microsoft.Extensions.Options;

namespace Mapping.Portal.Settings;

internal static class SettingsServiceCollectionExtensions
{
    public static IServiceCollection AddPortalSettings(this IServiceCollection services)
    {
        services.AddOptions<AppOptions>().BindConfiguration(AppOptions.SectionName).ValidateOnStart();
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.SectionName).ValidateOnStart();
        services.AddOptions<SignInOptions>().BindConfiguration(SignInOptions.SectionName).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<AppOptions>, AppOptionsValidator>()
            .AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsValidator>()
            .AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>();
    }
}
