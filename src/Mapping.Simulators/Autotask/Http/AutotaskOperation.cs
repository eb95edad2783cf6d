namespace Mapping.Simulators.Autotask.Http;

internal enum AutotaskOperation
{
    Query,
    Count,
    NextPage,
    Get,
    ListChildren,
    Create,
    Merge,
    Replace,
    Information,
    Fields,
    UserDefinedFields,
    Threshold,
}
