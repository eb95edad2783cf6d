namespace Mapping.LocalHost.Hub.Writes;

/// <summary>Work that an earlier life of this process left is begun again: should it end this life too, the next one knows.</summary>
internal sealed class AttemptWrite(IEnumerable<Letter> letters, IEnumerable<ActivityWork> activities) : IHubWrite
{
    public void Apply(HubChanges file)
    {
        foreach (var letter in letters)
            file.Count(letter);
        foreach (var work in activities)
            file.Count(work);
    }
}
