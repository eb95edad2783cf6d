namespace Mapping.Portal.Forwarding;

/// <summary>How large a body the portal hands on.</summary>
internal static class UploadLimit
{
    /// <summary>As much as the app takes of a cost file.</summary>
    public const long MaxBytes = 100L * 1024 * 1024;
}
