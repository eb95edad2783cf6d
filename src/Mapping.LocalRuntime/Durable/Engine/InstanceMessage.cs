using Mapping.LocalRuntime.Durable.History;

namespace Mapping.LocalRuntime.Durable.Engine;

/// <summary>
/// Something that happened to an instance. With an inbox id it is on disk; otherwise its cause is, and will happen again.
/// <see cref="Since"/> is when a timer was set.
/// </summary>
internal readonly record struct InstanceMessage(HistoryEvent Event, long? InboxId = null, DateTime? Since = null);
