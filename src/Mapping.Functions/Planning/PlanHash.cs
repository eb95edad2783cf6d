using System.Security.Cryptography;
using System.Text;
using Mapping.Functions.Storage;

namespace Mapping.Functions.Planning;

/// <summary>Names a plan by all that would be written, billed or refused: what changes none of it changes no hash.</summary>
internal static class PlanHash
{
    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string Of(PlanPreview plan)
    {
        var text = StorageJson.Write(new
        {
            plan.EffectiveDate,
            plan.Units,
            plan.UnitPrice,
            plan.UnitCost,
            plan.Currency,
            plan.FirstPeriod,
            plan.IsNewCustomerMapping,
            plan.IsNewOfferMapping,
            Company = plan.Company?.Id,
            Service = plan.Service is { } service ? (object)new { service.Id, service.PeriodType, service.UnitPrice, service.UnitCost } : null,
            Contract = plan.Contract is { } contract ? (object)new { contract.Id, contract.CompanyId, contract.PeriodType, contract.StartDate, contract.EndDate } : null,
            plan.Calls,
            Violations = plan.Violations.Select(violation => violation.Code),
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
