using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.Autotask.Wire;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CalendarDayConverter), typeof(FlagConverter)])]
[JsonSerializable(typeof(ThresholdInformation))]
[JsonSerializable(typeof(ItemAnswer<CompanyItem>))]
[JsonSerializable(typeof(ItemAnswer<ServiceItem>))]
[JsonSerializable(typeof(ItemAnswer<ContractItem>))]
[JsonSerializable(typeof(QueryAnswer<CompanyItem>))]
[JsonSerializable(typeof(QueryAnswer<ServiceItem>))]
[JsonSerializable(typeof(QueryAnswer<ContractItem>))]
[JsonSerializable(typeof(QueryAnswer<ContractServiceItem>))]
[JsonSerializable(typeof(QueryAnswer<ContractServiceUnitsItem>))]
[JsonSerializable(typeof(FieldsAnswer))]
[JsonSerializable(typeof(EntityInformationAnswer))]
[JsonSerializable(typeof(WriteAnswer))]
[JsonSerializable(typeof(ZoneInformation))]
[JsonSerializable(typeof(QueryBody))]
[JsonSerializable(typeof(NewContractService))]
[JsonSerializable(typeof(ContractServiceMark))]
[JsonSerializable(typeof(NewContractServiceAdjustment))]
internal sealed partial class AutotaskJson : JsonSerializerContext;
