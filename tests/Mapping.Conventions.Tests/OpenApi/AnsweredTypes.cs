using Mapping.Functions.Candidates;
using Mapping.Functions.CostFiles;
using Mapping.Functions.Health;
using Mapping.Functions.Planning;
using Mapping.Functions.Registries;
using Mapping.Functions.Storage.AzurePlans;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.AuditLogs;
using Mapping.Functions.Triggers.AzurePlans;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Mappings;
using Mapping.Functions.Triggers.Orders;

namespace Mapping.Conventions.Tests.OpenApi;

/// <summary>The records that answers are made of, by the schemas that describe them. What they are made of in turn is found by itself.</summary>
internal static class AnsweredTypes
{
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        ["Problem"] = typeof(Problem),
        ["Order"] = typeof(OrderView),
        ["OrderListItemPage"] = typeof(ListView<OrderListItem>),
        ["PlanPreview"] = typeof(PlanPreview),
        ["Connection"] = typeof(ConnectionView),
        ["ConnectionPage"] = typeof(ListView<ConnectionView>),
        ["ConnectionHealthPage"] = typeof(ListView<ConnectionHealthView>),
        ["ConnectionTest"] = typeof(ConnectionTestView),
        ["CompanyCandidateList"] = typeof(CandidateList<CompanyCandidate>),
        ["ServiceCandidateList"] = typeof(CandidateList<ServiceCandidate>),
        ["ContractCandidateList"] = typeof(CandidateList<ContractCandidate>),
        ["SyncOptions"] = typeof(SyncOptions),
        ["CustomerMapping"] = typeof(CustomerMappingView),
        ["CustomerMappingPage"] = typeof(ListView<CustomerMappingView>),
        ["OfferMapping"] = typeof(OfferMappingView),
        ["OfferMappingPage"] = typeof(ListView<OfferMappingView>),
        ["SubscriptionMapping"] = typeof(SubscriptionMappingView),
        ["SubscriptionMappingPage"] = typeof(ListView<SubscriptionMappingView>),
        ["ImportResult"] = typeof(ImportResult),
        ["SuggestionPage"] = typeof(ListView<Suggestion>),
        ["CustomerMarkup"] = typeof(CustomerMarkup),
        ["CustomerMarkupPage"] = typeof(ListView<CustomerMarkup>),
        ["AuditItemPage"] = typeof(AuditListView),
        ["AuditVerification"] = typeof(AuditVerificationView),
        ["AzurePlanPage"] = typeof(ListView<AzurePlanView>),
        ["AzureCost"] = typeof(AzureCostView),
        ["AzureCostPage"] = typeof(ListView<AzureCostView>),
        ["AzureRun"] = typeof(AzureRunView),
        ["AzureRunFindingPage"] = typeof(ListView<AzureRunFinding>),
        ["CostImportReport"] = typeof(CostImportReport),
        ["HealthReport"] = typeof(HealthReport),
    };
}
