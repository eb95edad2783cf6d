using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Mapping.Functions.Triggers.OpenApi;

/// <summary>A document that lies in the assembly, as it is.</summary>
internal sealed class DocumentAnswer(string name, string contentType) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        await using var document = typeof(DocumentAnswer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The document {name} is not in the assembly.");
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = contentType;
        response.ContentLength = document.Length;
        response.Headers.CacheControl = "public, max-age=300";
        await document.CopyToAsync(response.Body, context.HttpContext.RequestAborted);
    }
}
