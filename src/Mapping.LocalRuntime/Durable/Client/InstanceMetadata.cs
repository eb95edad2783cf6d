using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Mapping.LocalRuntime.Durable.Client;

internal static class InstanceMetadata
{
    public static OrchestrationMetadata Describe(InstanceRecord record, DataConverter? converter) => new(record.Name, record.Id)
    {
        DataConverter = converter,
        RuntimeStatus = record.Status,
        CreatedAt = record.Created,
        LastUpdatedAt = record.Updated,
        SerializedInput = converter is null ? null : record.Input,
        SerializedOutput = converter is null ? null : record.Output,
        SerializedCustomStatus = converter is null ? null : record.CustomStatus ?? "null",
        Tags = record.Tags,
        FailureDetails = record.Failure,
    };
}
