namespace Mapping.Simulators.Autotask.Writes;

internal interface IEntityWriter
{
    /// <returns>The id to answer with.</returns>
    long? Write(WriteRequest request);
}
