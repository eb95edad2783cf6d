namespace Mapping.Functions.Storage.Mappings;

internal enum MappingAttempt
{
    /// <summary>Mapped by this run.</summary>
    Made,

    /// <summary>The same mapping stood there already.</summary>
    Stood,

    /// <summary>One of the two is mapped to something else.</summary>
    Taken,
}
