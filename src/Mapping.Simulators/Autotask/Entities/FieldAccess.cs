namespace Mapping.Simulators.Autotask.Entities;

internal enum FieldAccess
{
    ReadOnly,
    CreateOnly,
    Writable,
}
