namespace Mapping.Functions.Rules;

internal sealed record Customer(Guid Id, string Name, Guid? ResellerId = null);
