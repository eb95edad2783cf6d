using Mapping.Functions.Connections;
using Mapping.Functions.Registries;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;
using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.Connections;
using Mapping.Functions.Triggers.Requests;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Mappings;

/// <summary>What the routes of customer and offer mappings have in common.</summary>
internal sealed class MappingEndpoint(
    ConnectionLookup lookup, InteractiveSessions sessions, MappingRegistry registry, MappingEditor editor, MappingImport import)
{
    private const int MaxFileBytes = 2_000_000;

    public Task<JsonAnswer> ListAsync<T>(
        Caller caller, string connectionId, HttpRequest request, MappingKind kind, Func<MappedItem, T> view, CancellationToken cancellationToken)
    {
        var (query, tokens) = (new QueryReader(request.Query), new PageTokens(request, caller));
        var (search, size, after) = (query.Text("search", 100), query.Number("pageSize", 1, 1000, 100), query.Position(tokens));
        return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : lookup.WithAsync(
            caller,
            connectionId,
            async connection =>
            {
                var (items, next) = await registry.ListAsync(connection.Tenant, connection.Id, kind.List, search, size, after, cancellationToken);
                return new JsonAnswer(StatusCodes.Status200OK, new ListView<T>([.. items.Select(view)], tokens.Write(next)));
            },
            cancellationToken);
    }

    public Task<JsonAnswer> PutAsync<T>(
        Caller caller, string connectionId, MappingKind kind, WantedMapping wanted, Func<MappedItem, T> view, CancellationToken cancellationToken)
        where T : class => sessions.WithAsync(
        caller,
        connectionId,
        async session =>
        {
            var (mapping, violations) = await editor.PutAsync(caller, session, kind, wanted, cancellationToken);
            if (violations.Count > 0)
            {
                return ProblemAnswers.InUse("MappingRefused", "The mapping can't be made: see violations.", violations);
            }

            var item = await registry.FindAsync(caller.Tenant, session.Connection.Id, mapping.Pair.There, cancellationToken);
            return item is null ? ProblemAnswers.NotFound("MappingNotFound", "mapping") : new JsonAnswer(StatusCodes.Status200OK, view(item));
        },
        cancellationToken);

    public Task<JsonAnswer> DeleteAsync(
        Caller caller, string connectionId, HttpRequest request, MappingKind kind, string? row, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query);
        var isConfirmed = query.Flag("confirm");
        return query.Errors.Count > 0 ? Task.FromResult(ProblemAnswers.InvalidRequest(query.Errors)) : lookup.WithAsync(
            caller,
            connectionId,
            async connection =>
            {
                var item = row is null ? null : await registry.FindAsync(connection.Tenant, connection.Id, row, cancellationToken);
                if (item is null)
                {
                    return ProblemAnswers.NotFound("MappingNotFound", "mapping");
                }

                var subscriptions = await kind.CountSubscriptionsAsync(connection.Tenant, connection.Id, item, cancellationToken);
                if (subscriptions > 0 || !isConfirmed)
                {
                    return subscriptions > 0
                        ? ProblemAnswers.InUse("MappingInUse", "Subscriptions are mapped by it: nothing was removed.", MappingConsequences.InUse(subscriptions))
                        : ProblemAnswers.NotConfirmed("the mapping", MappingConsequences.Of(item));
                }

                await editor.RemoveAsync(caller, connection.Id, kind, item, cancellationToken);
                return JsonAnswer.NoContent;
            },
            cancellationToken);
    }

    public async Task<JsonAnswer> ImportAsync(Caller caller, string connectionId, HttpRequest request, MappingKind kind, CancellationToken cancellationToken)
    {
        if (await BodyReader.ReadAsync(request, MaxFileBytes, cancellationToken) is not { } body)
        {
            return ProblemAnswers.TooLarge(MaxFileBytes);
        }

        return System.Text.Unicode.Utf8.IsValid(body.Span) && System.Text.Encoding.UTF8.GetString(body.Span).TrimStart((char)0xFEFF) is { } text
            ? await sessions.WithAsync(caller, connectionId, session => ImportAsync(caller, session, kind, text, cancellationToken), cancellationToken)
            : ProblemAnswers.InvalidRequest("$", "must be a CSV file in UTF-8");
    }

    public Task<JsonAnswer> ExportAsync(Caller caller, string connectionId, MappingKind kind, string fileName, CancellationToken cancellationToken) => lookup.WithAsync(
        caller,
        connectionId,
        connection => Task.FromResult<JsonAnswer>(new CsvAnswer(
            fileName,
            kind.Columns,
            registry.AllAsync(connection.Tenant, connection.Id, kind.List, cancellationToken).Select(kind.Cells))),
        cancellationToken);

    private async Task<JsonAnswer> ImportAsync(Caller caller, AutotaskSession session, MappingKind kind, string text, CancellationToken cancellationToken)
    {
        var result = await import.ImportAsync(caller, session, kind, text, cancellationToken);
        return new JsonAnswer(result.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK, result);
    }
}
