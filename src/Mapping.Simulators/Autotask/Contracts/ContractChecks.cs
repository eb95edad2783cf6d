using Mapping.Simulators.Autotask.Databases;
using Mapping.Simulators.Autotask.Entities;
using Mapping.Simulators.Autotask.Http;

namespace Mapping.Simulators.Autotask.Contracts;

internal static class ContractChecks
{
    public static void MustBeRecurring(ContractRecord contract)
    {
        if (!contract.IsRecurringService)
            throw new AutotaskRefusal("The Contract referenced by contractID must be of type Recurring Service.");
    }

    public static void MustHavePeriodOf(AutotaskDatabase database, ContractRecord contract, EntityRow service)
    {
        if (!database.Switches.LinePeriodMustMatch)
            return;
        var label = database.Picklists.Label("Services", "periodType", service.Long("periodType"));
        if (!string.Equals(label, contract.PeriodLabel, StringComparison.OrdinalIgnoreCase))
            throw new AutotaskRefusal("The Service's periodType must be the Contract's contractPeriodType.");
    }
}
