namespace Mapping.AppHost.Demo;

internal sealed record OrderCustomer(Guid Id, string Name, Guid? ResellerId);
