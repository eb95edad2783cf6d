using System.Text.Json;
using System.Text.Json.Nodes;
using Mapping.Functions.Autotask.Wire;
using Mapping.Functions.Rules;

namespace Mapping.Functions.Autotask;

/// <summary>Spells writes out without sending them, from the same bodies that the client sends.</summary>
internal static class PlannedCalls
{
    private const string NewLine = "(the id of the new Contract Service)";

    public static PlannedCall CreateLine(long contractId, long serviceId, string marker, Price? price) => new(
        "POST",
        $"Contracts/{Words.Number(contractId)}/Services",
        Node(AutotaskBodies.Line(contractId, serviceId, marker, price), AutotaskJson.Default.NewContractService),
        "Creates the Contract Service.");

    /// <param name="adjustment">Without a line: of the one that the call before makes.</param>
    public static PlannedCall Adjust(ContractServiceAdjustment adjustment)
    {
        var isNew = adjustment.ContractServiceId is null;
        var body = Node(AutotaskBodies.Adjustment(adjustment with { ContractServiceId = adjustment.ContractServiceId ?? 0 }), AutotaskJson.Default.NewContractServiceAdjustment);
        if (isNew)
        {
            body["contractServiceID"] = NewLine;
        }

        return new PlannedCall(
            "POST",
            $"Contracts/{Words.Number(adjustment.ContractId)}/ServiceAdjustments",
            body,
            "Brings units, price and cost onto it from the effective date on.",
            isNew ? "Its contractServiceID is the id that Autotask gives the new line." : null);
    }

    private static JsonNode Node<T>(T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToNode(body, type) ?? throw new InvalidOperationException("A body is never null.");
}
