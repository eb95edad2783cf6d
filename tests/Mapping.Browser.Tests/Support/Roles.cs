using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>What a person finds on a page: by role and visible name.</summary>
internal static class Roles
{
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Button(this ILocator part, string name) => part.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public static ILocator DialogOf(this IPage page, string name) => page.GetByRole(AriaRole.Dialog, new() { Name = name });

    /// <summary>The table of that name.</summary>
    public static ILocator Table(this IPage page, string name) => page.GetByRole(AriaRole.Table, new() { Name = name });

    /// <summary>The rows that speak of a text.</summary>
    public static ILocator Row(this ILocator table, string text) => table.GetByRole(AriaRole.Row).Filter(new() { HasText = text });

    public static ILocator Field(this IPage page, string label) => page.GetByLabel(label, new() { Exact = true });

    public static ILocator Field(this ILocator part, string label) => part.GetByLabel(label, new() { Exact = true });

    public static Task SeenAsync(this ILocator locator) => locator.Filter(new() { Visible = true }).First.WaitForAsync();

    public static Task GoneAsync(this ILocator locator) => locator.First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
}
