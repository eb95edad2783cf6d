using DurableTask.Core.History;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Mapping.LocalHost.Hub;

/// <summary>How Microsoft's messages and events stand in the file: by their data contracts, events with the short name of their type.</summary>
internal static class HubJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Auto,
        SerializationBinder = new EventNames(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        ContractResolver = new DefaultContractResolver(),
    });

    public static string Text<T>(T value)
    {
        var text = new StringWriter();
        Serializer.Serialize(text, value, typeof(T));
        return text.ToString();
    }

    public static string? TextOrNull<T>(T? value)
        where T : class => value is null ? null : Text(value);

    public static T Value<T>(string text) => Serializer.Deserialize<T>(new JsonTextReader(new StringReader(text)))!;

    private sealed class EventNames : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types =
            typeof(HistoryEvent).Assembly.GetTypes().Where(typeof(HistoryEvent).IsAssignableFrom).ToDictionary(type => type.Name);

        public Type BindToType(string? assemblyName, string typeName) => Types[typeName];

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) => (assemblyName, typeName) = (null, serializedType.Name);
    }
}
