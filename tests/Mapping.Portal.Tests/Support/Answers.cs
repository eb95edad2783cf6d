using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mapping.TestKit.Portal;

namespace Mapping.Portal.Tests.Support;

internal static class Answers
{
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The answer is this refusal and says so as problem details.</summary>
    public static async Task AssertRefusedAsync(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonSerializer.Deserialize<ProblemReport>(text, JsonSerializerOptions.Web)?.Code);
    }
}
