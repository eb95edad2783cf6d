namespace Mapping.LocalRuntime.Durable.Storage;

/// <summary>One atomic change. It may share its transaction with others, and is run again alone when that transaction fails.</summary>
internal interface IHubWrite
{
    void Apply(HubStatements statements);
}
