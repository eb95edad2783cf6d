using Mapping.Simulators.Autotask.Databases;

namespace Mapping.Simulators.Autotask.Contracts;

internal static class ContractNotes
{
    public static void Add(AutotaskDatabase database, long contractId, string title, string description) =>
        database.Notes.Add(new ContractNote(database.NextId(), database.Time.GetUtcNow(), contractId, title, description));
}
