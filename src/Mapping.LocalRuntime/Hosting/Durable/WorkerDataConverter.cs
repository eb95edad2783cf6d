using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Hosting.Durable;

/// <summary>Durable payloads go through the worker's serializer, so that the app's own options count for them too.</summary>
internal sealed class WorkerDataConverter(ObjectSerializer serializer) : DataConverter
{
    public static DataConverter Create(IOptions<WorkerOptions> worker, IOptions<JsonSerializerOptions> json) =>
        worker.Value.Serializer is { } serializer && serializer.GetType() != typeof(JsonObjectSerializer)
            ? new WorkerDataConverter(serializer)
            : new JsonDataConverter(json.Value);

    public override string? Serialize(object? value) => value is null ? null : serializer.Serialize(value, value.GetType()).ToString();

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : serializer.Deserialize(BinaryData.FromString(data).ToStream(), targetType, CancellationToken.None);
}
