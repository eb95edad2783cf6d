using Mapping.LocalHost.Settings;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mapping.LocalHost.Http;

/// <summary>Who answers which verb of which route. Two functions for one request would make each of its calls fail.</summary>
internal sealed class RouteClaims
{
    private readonly List<(string Shape, FunctionMethods Methods, string Function)> _claims = [];

    public void Add(string function, RoutePattern pattern, FunctionMethods methods)
    {
        var shape = Shape(pattern);
        foreach (var claim in _claims.Where(claim => claim.Shape == shape && claim.Methods.Overlap(methods)))
        {
            throw new HostException(
                $"The functions {claim.Function} and {function} both answer {methods.Common(claim.Methods)} /{pattern.RawText}: give one of them another route or verb.");
        }

        _claims.Add((shape, methods, function));
    }

    /// <summary>The route without the names of its parameters, which don't tell requests apart.</summary>
    private static string Shape(RoutePattern pattern) =>
        string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{parameter.ParameterKind}{string.Concat(parameter.ParameterPolicies.Select(policy => $":{policy.Content}").Order(StringComparer.Ordinal))}}}",
        _ => string.Empty,
    };
}
