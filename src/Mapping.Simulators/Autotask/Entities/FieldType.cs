namespace Mapping.Simulators.Autotask.Entities;

internal enum FieldType
{
    Integer,
    Long,
    Decimal,
    Text,
    Boolean,
    DateTime,
}
