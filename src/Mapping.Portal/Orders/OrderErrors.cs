using System.Text.Json;

namespace Mapping.Portal.Orders;

/// <param name="Errors">As the app names them: field and message.</param>
internal sealed record OrderErrors(IReadOnlyList<JsonElement> Errors);
