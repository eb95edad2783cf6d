namespace Mapping.Browser.Tests.Support;

/// <summary>A size and a theme that a page must look right in.</summary>
public enum Screen
{
    Wide,
    WideDark,
    Phone,
    PhoneDark,
}
