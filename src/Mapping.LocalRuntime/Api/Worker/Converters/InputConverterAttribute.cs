namespace Microsoft.Azure.Functions.Worker.Converters;

[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Struct,
    AllowMultiple = true)]
public class InputConverterAttribute : Attribute
{
    public InputConverterAttribute(Type converterType)
    {
        ArgumentNullException.ThrowIfNull(converterType);
        if (!converterType.IsAssignableTo(typeof(IInputConverter)))
            throw new InvalidOperationException($"{converterType.Name} does not implement {nameof(IInputConverter)}.");
        ConverterType = converterType;
    }

    public Type ConverterType { get; }
}
