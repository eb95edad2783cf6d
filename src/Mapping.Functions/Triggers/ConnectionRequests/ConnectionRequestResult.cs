using Mapping.Functions.Triggers.RequestReading;

namespace Mapping.Functions.Triggers.ConnectionRequests;

/// <param name="Connection">Null when there is at least one error.</param>
internal sealed record ConnectionRequestResult(NewConnection? Connection, IReadOnlyList<FieldError> Errors);
