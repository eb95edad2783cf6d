using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace Mapping.LocalRuntime.Hosting.Discovery;

/// <summary>Where a returned object carries its HTTP answer, when the object is not the answer itself.</summary>
internal static class HttpOutput
{
    public const string Return = "$return";

    public static PropertyInfo? Find(Type returned)
    {
        var type = returned.IsGenericType && returned.GetGenericTypeDefinition() is var open && (open == typeof(Task<>) || open == typeof(ValueTask<>))
            ? returned.GetGenericArguments()[0]
            : returned;
        return type.GetProperties().FirstOrDefault(property => property.IsDefined(typeof(HttpResultAttribute)))
            ?? type.GetProperties().FirstOrDefault(property => property.PropertyType == typeof(HttpResponseData));
    }
}
