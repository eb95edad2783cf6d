using System.Text.RegularExpressions;
using Mapping.Functions.Rules;
using Mapping.Functions.Triggers.Access;
using Mapping.Functions.Triggers.RequestReading;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>Who calls, from the headers that the portal's back end sends.</summary>
internal static partial class CallerReader
{
    public const string Tenant = "X-Tenant";
    public const string Context = "X-Context";
    public const string Actor = "X-Actor";
    public const string CorrelationId = "X-Correlation-Id";
    public const string Role = "X-Role";

    public static (Caller Caller, IReadOnlyList<FieldError> Errors) Read(IHeaderDictionary headers, bool isActorRequired)
    {
        var errors = new List<FieldError>();
        var tenant = Text(headers, Tenant, TenantPattern(), "must be the tenant's domain", isRequired: true, errors);
        var context = Text(headers, Context, ContextPattern(), "must be csp or reseller:{id}", isRequired: true, errors);
        var actor = Text(headers, Actor, PrintablePattern(), "must name who acts, in at most 256 printable characters", isActorRequired, errors);
        var correlation = Text(headers, CorrelationId, CorrelationPattern(), "must have at most 128 of A-Z a-z 0-9 . _ : -", isRequired: false, errors);
        return (
            new Caller(
                tenant.ToLowerInvariant(),
                context.ToLowerInvariant(),
                actor.Length > 0 ? actor : "unknown",
                correlation.Length > 0 ? correlation : Guid.NewGuid().ToString("D")),
            errors);
    }

    /// <summary>The role that the portal's back end names for its user; a back end that names none acts for administrators.</summary>
    public static Rights RightsOf(IHeaderDictionary headers, IReadOnlyList<FieldError> errors, out IReadOnlyList<FieldError> all)
    {
        var role = headers[Role].ToString();
        var isKnown = role is "" or Roles.Administrator or Roles.Viewer;
        all = isKnown ? errors : [.. errors, new FieldError(Role, $"must be {Roles.Administrator} or {Roles.Viewer}")];
        return isKnown ? Roles.RightsOf(role.Length == 0 ? Roles.Administrator : role) : Rights.None;
    }

    private static string Text(IHeaderDictionary headers, string name, Regex pattern, string rule, bool isRequired, List<FieldError> errors)
    {
        var values = headers[name];
        var text = values.Count == 1 ? ExtendedText.Read(values[0]?.Trim() ?? "") : "";
        if (values.Count > 1 || text is null || (text.Length > 0 && !pattern.IsMatch(text)))
        {
            errors.Add(new FieldError(name, rule));
            return "";
        }

        if (text.Length == 0 && isRequired)
        {
            errors.Add(new FieldError(name, $"is required: {rule}"));
        }

        return text;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?\z")]
    private static partial Regex TenantPattern();

    [GeneratedRegex(@"\A(?:csp|reseller:[A-Za-z0-9._-]{1,64})\z", RegexOptions.IgnoreCase)]
    private static partial Regex ContextPattern();

    [GeneratedRegex(@"\A[^\p{C}]{1,256}\z")]
    private static partial Regex PrintablePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9._:-]{1,128}\z")]
    private static partial Regex CorrelationPattern();
}
