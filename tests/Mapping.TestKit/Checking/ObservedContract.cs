namespace Mapping.TestKit.Checking;

internal sealed record ObservedContract(long Id, DateOnly StartDate, DateOnly EndDate);
