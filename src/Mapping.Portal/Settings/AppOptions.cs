using System.ComponentModel.DataAnnotations;

namespace Mapping.Portal.Settings;

/// <summary>The mapping app behind the portal, and the keys that open it. They stay on this side.</summary>
internal sealed class AppOptions
{
    public const string SectionName = "App";

    [Required(ErrorMessage = "App:Uri is missing: the address of the mapping app.")]
    public Uri? Uri { get; set; }

    [Required(ErrorMessage = "App:FunctionKey is missing: the function key that the portal calls the app with.")]
    public string FunctionKey { get; set; } = "";

    /// <summary>Without it nobody sees Durable's own view of a run.</summary>
    public string? DurableTaskKey { get; set; }
}
