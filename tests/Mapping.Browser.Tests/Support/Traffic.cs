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
        page.Response += (_, answer) => traffic._answers.Enqueue(answer);
        return traffic;
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
