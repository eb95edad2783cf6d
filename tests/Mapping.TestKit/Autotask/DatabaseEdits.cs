using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Faults;

namespace Mapping.TestKit.Autotask;

/// <summary>What a test does to a database behind the app's back.</summary>
internal static class DatabaseEdits
{
    public static void ChangeContract(this AutotaskDatabase database, long contractId, string field, object value)
    {
        lock (database.Gate)
            database.Contracts.Find(contractId)![field] = value;
    }

    /// <summary>One call of this kind, the next one when nothing else is said, meets the fault.</summary>
    public static FaultWatch Once(this AutotaskDatabase database, string entity, string operation, FaultAction action, int call = 1)
    {
        var match = new FaultMatch { Entity = entity, Operation = operation, Calls = [call] };
        return new FaultWatch(database.Faults, database.Faults.Add(new FaultRule { Match = match, Action = action }));
    }
}
