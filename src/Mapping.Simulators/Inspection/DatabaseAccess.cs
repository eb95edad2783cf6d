using Mapping.Simulators.Autotask.Documents;

namespace Mapping.Simulators.Inspection;

internal sealed record DatabaseAccess(string Key, string Name, string Currency, string ZoneUrl, IReadOnlyList<UserDocument> Users);
