using System.Reflection;
using System.Text.Json;
using Mapping.LocalRuntime.Hosting;
using Mapping.LocalRuntime.Hosting.Binding;
using Mapping.LocalRuntime.Hosting.Invocation;

namespace Mapping.LocalRuntime.Http.Binding;

/// <summary>An HTTP trigger parameter that is not the request: the body as text, bytes or JSON of the parameter's type.</summary>
internal sealed class BodyBinder(ParameterInfo parameter) : IParameterBinder
{
    public async ValueTask<object?> BindAsync(InvocationContext context)
    {
        var request = context.Http!.Request;
        var type = parameter.ParameterType;
        if (type == typeof(string))
        {
            using var reader = new StreamReader(request.Body, leaveOpen: true);
            return await reader.ReadToEndAsync(context.CancellationToken);
        }

        if (type == typeof(Stream))
            return request.Body;
        if (type == typeof(byte[]))
            return await BytesAsync(request.Body, context.CancellationToken);
        try
        {
            return await WorkerSerializer.Of(context).DeserializeAsync(request.Body, type, context.CancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ParameterBindingException(parameter.Name!, exception.Message, exception);
        }
    }

    private static async Task<byte[]> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await body.CopyToAsync(copy, cancellationToken);
        return copy.ToArray();
    }
}
