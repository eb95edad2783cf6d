using System.Runtime.CompilerServices;
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
        ContractResolver = new EventContracts(),
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

    /// <summary>Events without a constructor that says nothing are filled as the data contract serializer fills them: from nothing.</summary>
    private sealed class EventContracts : DefaultContractResolver
    {
        protected override JsonObjectContract CreateObjectContract(Type objectType)
        {
            var contract = base.CreateObjectContract(objectType);
            if (typeof(HistoryEvent).IsAssignableFrom(objectType) && !objectType.IsAbstract && contract.DefaultCreator is null)
            {
                contract.DefaultCreator = () => RuntimeHelpers.GetUninitializedObject(objectType);
                contract.OverrideCreator = null;
            }

            return contract;
        }
    }

    private sealed class EventNames : ISerializationBinder
    {
        private static readonly Dictionary<string, Type> Types =
            typeof(HistoryEvent).Assembly.GetTypes().Where(typeof(HistoryEvent).IsAssignableFrom).ToDictionary(type => type.Name);

        public Type BindToType(string? assemblyName, string typeName) => Types[typeName];

        public void BindToName(Type serializedType, out string? assemblyName, out string? typeName) => (assemblyName, typeName) = (null, serializedType.Name);
    }
}
