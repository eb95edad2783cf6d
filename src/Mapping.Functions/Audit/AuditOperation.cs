namespace Mapping.Functions.Audit;

/// <summary>CloudCockpit's operation names, and ours where it has none.</summary>
internal enum AuditOperation
{
    CreateOrder,
    CreateConnectionOfferMapping,
    CreateConnectionCustomerMapping,
    TriggerSubscriptionMappingToConnection,
    SetAzurePlanCost,
    ResetAzurePlanCost,
    UpdateSubscriptionOnConnection,
    RemoveConnectionCustomerMapping,
    RemoveConnectionOfferMapping,
    RemoveSubscriptionMapping,
    SetAzureMarkup,
    RemoveAzureMarkup,
}
