using System.Text.RegularExpressions;

namespace Mapping.Scenarios.Tests.MainJob;

/// <summary>Sends what a printed curl line says; a machine without curl has to be able to run the tests.</summary>
internal static partial class PastedCall
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string curl)
    {
        var body = Body().Match(curl);
        using var request = new HttpRequestMessage(body.Success ? HttpMethod.Post : HttpMethod.Get, Address().Match(curl).Groups[1].Value);
        if (body.Success)
            request.Content = new StringContent(body.Groups[1].Value);
        foreach (Match header in Header().Matches(curl))
            Add(request, header.Groups[1].Value, header.Groups[2].Value);
        return await client.SendAsync(request);
    }

    private static void Add(HttpRequestMessage request, string name, string value)
    {
        if (name == "Content-Type")
            request.Content!.Headers.ContentType = new(value);
        else
            request.Headers.Add(name, value);
    }

    [GeneratedRegex("'(http://[^']+)'")]
    private static partial Regex Address();

    [GeneratedRegex("-H '([^:']+): ([^']*)'")]
    private static partial Regex Header();

    [GeneratedRegex("-d '([^']*)'")]
    private static partial Regex Body();
}
