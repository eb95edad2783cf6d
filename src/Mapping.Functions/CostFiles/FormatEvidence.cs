namespace Mapping.Functions.CostFiles;

/// <summary>What a file's texts prove of a way of writing that has two forms, and which of them leave it open.</summary>
internal sealed class FormatEvidence<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, FoundText> _proofs = [];

    public FoundText? Doubt { get; private set; }

    public IReadOnlyDictionary<T, FoundText> Proofs => _proofs;

    public bool IsProved(T form) => _proofs.ContainsKey(form);

    public void Prove(T form, FoundText by) => _proofs.TryAdd(form, by);

    public void Leave(FoundText open) => Doubt ??= open;
}
