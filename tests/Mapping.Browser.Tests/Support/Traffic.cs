using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Mapping.Browser.Tests.Support;

/// <summary>What a page asked for and complained about.</summary>
internal sealed class Traffic
{
    /// <summary>The browser says so of every answer that is a problem; whether one is expected is the test's business.</summary>
    private const string Answered = "Failed to load resource: the server responded with a status of";

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<IResponse> _answers = [];
    private readonly ConcurrentQueue<Task<string>> _bodies = [];

    /// <summary>Errors of scripts, of the console (a broken content security policy is one), and requests that failed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public IReadOnlyCollection<IResponse> Answers => _answers;

    public static Traffic Of(IPage page)
    {
        var traffic = new Traffic();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(Answered, StringComparison.Ordinal))
                traffic._complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => traffic._complaints.Enqueue($"script: {error}");
        page.Response += (_, answer) =>
        {
            traffic._answers.Enqueue(answer);
            // A redirect and a request that was given up have no body.
            if (answer.Status is >= 200 and < 300 and not 204 || answer.Status >= 400)
                traffic._bodies.Enqueue(BodyAsync(answer));
        };
        return traffic;
    }

    /// <summary>All that the browser sent and got, as text: addresses, headers and bodies.</summary>
    public async Task<string> TextAsync()
    {
        var parts = new List<string>();
        foreach (var answer in _answers)
        {
            parts.Add($"{answer.Request.Method} {answer.Url} {answer.Request.PostData}");
            parts.AddRange((await answer.Request.AllHeadersAsync()).Concat(await answer.AllHeadersAsync()).Select(header => $"{header.Key}: {header.Value}"));
        }

        return string.Join('\n', [.. parts, .. await Task.WhenAll(_bodies)]);
    }

    /// <summary>At once: the browser drops bodies when the page is left, and that of an answer that came meanwhile nobody has seen.</summary>
    private static async Task<string> BodyAsync(IResponse answer)
    {
        try
        {
            return await answer.TextAsync();
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("navigated away", StringComparison.Ordinal))
        {
            return "";
        }
    }

    /// <summary>Bytes on the wire, headers included.</summary>
    public Task<int> TransferredAsync() => TransferredAsync(_answers);

    /// <summary>Of the page's files alone, each once as a first visit gets it.</summary>
    public Task<int> FilesTransferredAsync() => TransferredAsync(_answers
        .Where(answer => answer.Status == 200 && Path.HasExtension(new Uri(answer.Url).AbsolutePath))
        .DistinctBy(answer => answer.Url));

    private static async Task<int> TransferredAsync(IEnumerable<IResponse> answers)
    {
        var bytes = 0;
        foreach (var answer in answers)
        {
            var sizes = await answer.Request.SizesAsync();
            bytes += sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        }

        return bytes;
    }
}
