using Mapping.Functions.Connections;
using Mapping.Functions.Registries.Csv;
using Mapping.Functions.Rules;
using Mapping.Functions.Storage.Mappings;

namespace Mapping.Functions.Registries;

/// <summary>Takes a file of mappings: all of it is checked before any of it is written.</summary>
internal sealed class MappingImport(MappingStore store, RegistryAudit audit)
{
    /// <summary>Three rows each, of the 100 that a transaction takes.</summary>
    private const int Batch = 33;

    public async Task<ImportResult> ImportAsync(
        Caller caller, AutotaskSession session, MappingKind kind, string text, CancellationToken cancellationToken)
    {
        var errors = new ImportErrors();
        var wanted = CsvLines.Read(text, kind.Columns, errors).Select(kind.Read).OfType<WantedMapping>().ToList();
        NoteRepeats(wanted, errors);
        if (errors.All.Count > 0)
        {
            return new ImportResult(0, 0, errors.All);
        }

        var judged = await kind.JudgeAsync(session, wanted, cancellationToken);
        foreach (var (mapping, violation) in judged.SelectMany(mapping => mapping.Violations.Select(violation => (mapping, violation))))
        {
            errors.Add(mapping.Wanted.Line, violation.Field ?? "$", violation.Code, violation.Message);
        }

        return errors.All.Count > 0
            ? new ImportResult(0, 0, errors.All)
            : await WriteAsync(caller, session, kind, [.. judged.Where(mapping => !mapping.IsStanding)], judged.Count, cancellationToken);
    }

    private async Task<ImportResult> WriteAsync(
        Caller caller, AutotaskSession session, MappingKind kind, IReadOnlyList<JudgedMapping> mappings, int lines, CancellationToken cancellationToken)
    {
        var (errors, created) = (new ImportErrors(), new List<MappingPair>());
        var author = new MappingAuthor($"import-{Guid.NewGuid():N}", caller.Actor);
        foreach (var batch in mappings.Chunk(Batch))
        {
            var pairs = batch.Select(mapping => mapping.Pair).ToArray();
            if (await store.TryMapAllAsync(caller.Tenant, session.Connection.Id, pairs, author, cancellationToken))
            {
                created.AddRange(pairs);
                continue;
            }

            // Somebody mapped one of them since it was judged: each by itself tells which.
            foreach (var mapping in batch)
            {
                var outcome = await store.MapAsync(caller.Tenant, session.Connection.Id, mapping.Pair, author, cancellationToken);
                if (outcome.Attempt == MappingAttempt.Taken)
                {
                    errors.Add(mapping.Wanted.Line, "$", "MappedMeanwhile", $"{mapping.Pair.Name} or its target was mapped to another one meanwhile");
                }
                else if (outcome.Attempt == MappingAttempt.Made)
                {
                    created.Add(mapping.Pair);
                }
            }
        }

        await audit.CreatedAsync(caller, session.Connection.Id, kind, author.RunId, created, cancellationToken);
        return new ImportResult(created.Count, lines - created.Count - errors.All.Count, errors.All);
    }

    /// <summary>Within one file, neither side may stand twice.</summary>
    private static void NoteRepeats(IReadOnlyList<WantedMapping> wanted, ImportErrors errors)
    {
        var (subjects, targets) = (new Dictionary<string, int>(), new Dictionary<long, int>());
        foreach (var mapping in wanted)
        {
            if (!subjects.TryAdd(mapping.Subject, mapping.Line))
            {
                errors.Add(mapping.Line, "$", "DuplicateInFile", $"stands in line {subjects[mapping.Subject]} already");
            }
            else if (!targets.TryAdd(mapping.TargetId, mapping.Line))
            {
                errors.Add(mapping.Line, "$", "DuplicateInFile", $"{Words.Number(mapping.TargetId)} is the target of line {targets[mapping.TargetId]} already");
            }
        }
    }
}
