using Mapping.LocalHost.Logging;

namespace Mapping.LocalHost.Tests.Logging;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Request starting HTTP/1.1 GET http://127.0.0.1:7071/api/x?code=s3cret - -", "Request starting HTTP/1.1 GET http://127.0.0.1:7071/api/x?code=*** - -")]
    [InlineData("/instances/a?taskHub=H&code=s3cret&showInput=true", "/instances/a?taskHub=H&code=***&showInput=true")]
    [InlineData("?CODE=s3cret", "?CODE=***")]
    [InlineData("\"uri\":\"http://h/a?x=1\\u0026code=s3cret\"", "\"uri\":\"http://h/a?x=1\\u0026code=***\"")]
    [InlineData("http%3A%2F%2Fh%2Fa%3Fcode%3Ds3cret", "http%3A%2F%2Fh%2Fa%3Fcode%3D***")]
    [InlineData("x-functions-key: s3cret", "x-functions-key: ***")]
    public void A_key_is_hidden_wherever_an_address_or_a_header_shows_it(string text, string shown) => Assert.Equal(shown, Redaction.Of(text));

    [Theory]
    [InlineData("The code is InvalidRequest")]
    [InlineData("exit code=1")]
    [InlineData("/api/codes?name=x")]
    public void Other_codes_are_left_alone(string text) => Assert.Equal(text, Redaction.Of(text));
}
