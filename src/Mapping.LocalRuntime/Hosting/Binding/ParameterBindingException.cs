namespace Mapping.LocalRuntime.Hosting.Binding;

/// <summary>What the caller sent does not fit the parameter: the caller's fault.</summary>
internal sealed class ParameterBindingException(string parameter, string reason, Exception? innerException = null)
    : Exception($"'{parameter}' does not bind: {reason}", innerException)
{
    public string Parameter { get; } = parameter;

    public string Reason { get; } = reason;
}
