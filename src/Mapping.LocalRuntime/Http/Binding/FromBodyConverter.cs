using System.Text.Json;
using Mapping.LocalRuntime.Hosting.Binding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Http.Binding;

/// <summary>[FromBody]: the JSON body by MVC's serializer options.</summary>
internal sealed class FromBodyConverter(IOptions<JsonOptions> options) : IInputConverter
{
    public async ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        if (context.FunctionContext.GetHttpContext()?.Request is not { } request)
            return ConversionResult.Failed(new ParameterBindingException("body", "[FromBody] needs an HTTP trigger and ConfigureFunctionsWebApplication()."));
        if (!request.HasJsonContentType())
            return ConversionResult.Failed(new ParameterBindingException("body", "the content type is not JSON."));
        try
        {
            return ConversionResult.Success(
                await JsonSerializer.DeserializeAsync(request.Body, context.TargetType, options.Value.JsonSerializerOptions, request.HttpContext.RequestAborted));
        }
        catch (JsonException exception)
        {
            return ConversionResult.Failed(exception);
        }
    }
}
