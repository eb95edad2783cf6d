namespace Mapping.Functions.Rules;

/// <param name="Type">The label of the company type, as the connection's Autotask names it.</param>
internal sealed record Company(long Id, string Name, bool IsActive, bool IsCustomer, string Type);
