namespace Mapping.Portal.Protection;

/// <summary>Problem details (RFC 9457) in the shape of the app's.</summary>
internal sealed record PortalProblem(int Status, string Code, string Title, string Detail)
{
    public IResult AsResult() => Results.Problem(
        Detail, statusCode: Status, title: Title, extensions: new Dictionary<string, object?> { ["code"] = Code, ["violations"] = Array.Empty<object>() });

    public Task WriteAsync(HttpContext context) => AsResult().ExecuteAsync(context);
}
