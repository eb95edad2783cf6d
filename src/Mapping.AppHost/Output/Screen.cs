using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Mapping.AppHost.Output;

/// <summary>What the user sees: colours on a terminal, the same words without them anywhere else.</summary>
internal sealed class Screen
{
    // Wide enough that no table breaks when the output goes to a file.
    private const int FileWidth = 200;
    private readonly IAnsiConsole _console;

    public Screen()
    {
        System.Console.OutputEncoding = Encoding.UTF8;
        _console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected)
            _console.Profile.Width = FileWidth;
    }

    public void Title(string text) => _console.MarkupLineInterpolated($"[bold]{text}[/]");

    public void Heading(string text)
    {
        _console.WriteLine();
        _console.MarkupLineInterpolated($"[bold blue]{text}[/]");
    }

    public void Fact(string name, string value) => _console.MarkupLineInterpolated($"  [grey]{name,-13}[/]{value}");

    public void Note(string text) => _console.MarkupLineInterpolated($"  [grey]{text}[/]");

    public void Good(string text) => _console.MarkupLineInterpolated($"  [green]✓[/] {text}");

    public void Bad(string text) => _console.MarkupLineInterpolated($"  [red]✗[/] {text}");

    public void Step(TimeSpan at, string name, string status, string? detail)
    {
        var color = status switch { "Succeeded" or "Mapped" or "Accepted" => "green", "Failed" or "Rejected" or "OutcomeUnknown" => "red", _ => "yellow" };
        var text = detail is null ? Markup.Escape(status) : $"{Markup.Escape(status),-11}[/] {Markup.Escape(detail)}[default]";
        _console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"  [grey]{at.TotalSeconds,6:0.00} s[/]  {Markup.Escape(name),-24} [{color}]{text}[/]"));
    }

    public void Show(IRenderable renderable) => _console.Write(renderable);

    /// <summary>A line to copy: never wrapped, never decorated.</summary>
    public static void Copyable(string line) => System.Console.Out.WriteLine(line);

    public static void Fail(string message) => System.Console.Error.WriteLine(message);
}
