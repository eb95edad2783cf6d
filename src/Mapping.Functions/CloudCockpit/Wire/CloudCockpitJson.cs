using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mapping.Functions.CloudCockpit.Wire;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(PageConverter<OrderItem>), typeof(PageConverter<SubscriptionItem>), typeof(PageConverter<CustomerItem>)])]
[JsonSerializable(typeof(NewOrder))]
[JsonSerializable(typeof(Page<OrderItem>))]
[JsonSerializable(typeof(IReadOnlyList<OrderItem>))]
[JsonSerializable(typeof(Page<SubscriptionItem>))]
[JsonSerializable(typeof(IReadOnlyList<SubscriptionItem>))]
[JsonSerializable(typeof(Page<CustomerItem>))]
[JsonSerializable(typeof(IReadOnlyList<CustomerItem>))]
[JsonSerializable(typeof(AzureCostItem))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class CloudCockpitJson : JsonSerializerContext;
