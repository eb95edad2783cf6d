using Mapping.Functions.Registries;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.OrderRequests;
using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>Reads the bodies of the mapping routes, strictly, and reports all errors at once.</summary>
internal static class MappingBodies
{
    public const int MaxBytes = 65_536;

    // In Autotask the company 0 is the MSP itself.
    private const long OwnCompany = 0;

    public static (WantedMapping? Mapping, IReadOnlyList<FieldError> Errors) Customer(Guid customerId, ReadOnlyMemory<byte> body) => Read(body, ["customerName", "companyId"], fields =>
        (fields.Required("customerName").AsName(), fields.Required("companyId").AsRecordId(OwnCompany)) is ({ } name, { } companyId)
            ? new WantedMapping(0, new Customer(customerId, name), null, companyId)
            : null);

    public static (WantedMapping? Mapping, IReadOnlyList<FieldError> Errors) Offer(string id, ReadOnlyMemory<byte> body) => Read(body, ["offer", "serviceId"], fields =>
    {
        var (field, serviceId) = (fields.Required("offer"), fields.Required("serviceId").AsRecordId(1));
        var offer = OfferField.Read(field, out _);
        if (offer is not null && OfferMappingId.Of(offer) != id)
        {
            field.Fail($"is the offer mapping {OfferMappingId.Of(offer)}, not the one of the address");
        }

        return (offer, serviceId) is ({ } variant, { } service) ? new WantedMapping(0, null, variant, service) : null;
    });

    public static (IReadOnlyList<NamedSubject>? Subjects, IReadOnlyList<FieldError> Errors) Customers(ReadOnlyMemory<byte> body) => Read(
        body, ["customers"], fields => Each(fields.Required("customers"), ["id", "name"], customer =>
            (customer.Required("id").AsGuid(), customer.Required("name").AsName()) is ({ } id, { } name) ? new NamedSubject(id.ToString("D"), name) : null));

    public static (IReadOnlyList<NamedSubject>? Subjects, IReadOnlyList<FieldError> Errors) Offers(ReadOnlyMemory<byte> body) => Read(
        body, ["offers"], fields => Each(fields.Required("offers"), ["offer"], item =>
            OfferField.Read(item.Required("offer"), out _) is { } offer ? new NamedSubject(OfferMappingId.Of(offer), offer.Name, offer) : null));

    private static (T? Value, IReadOnlyList<FieldError> Errors) Read<T>(ReadOnlyMemory<byte> body, string[] names, Func<RequestObject, T?> read)
        where T : class
    {
        var errors = new FieldErrors();
        return (RequestBody.Read(body, errors, names, read), errors.All);
    }

    private static IReadOnlyList<NamedSubject>? Each(RequestField field, string[] names, Func<RequestObject, NamedSubject?> read)
    {
        if (!field.IsGiven)
        {
            return null;
        }

        if (field.Value.ValueKind != System.Text.Json.JsonValueKind.Array || field.Value.GetArrayLength() is 0 or > MappingSuggestions.MostSubjects)
        {
            field.Fail($"must be a list of 1 to {MappingSuggestions.MostSubjects}");
            return null;
        }

        var items = field.Value.EnumerateArray().Select((item, i) => RequestObject.Open(item, $"{field.Path}[{i}]", names, field.Errors)).ToList();
        return [.. items.Select(item => item is null ? null : read(item)).OfType<NamedSubject>()];
    }
}
