using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Answers;

namespace Mapping.Functions.Triggers.Access;

/// <summary>Who calls and what they may do, or the answer that turns them away.</summary>
internal sealed record CallerAccess(Caller Caller, Rights Rights, JsonAnswer? Refusal);
