using Mapping.Functions.Triggers.Answers;
using Mapping.Functions.Triggers.RequestReading;
using Microsoft.AspNetCore.Http;

namespace Mapping.Functions.Triggers.Requests;

/// <summary>A body that is read whole and strictly before anything is done.</summary>
internal static class JsonBody
{
    public static async Task<JsonAnswer> WithAsync<T>(
        HttpRequest request,
        int maxBytes,
        Func<ReadOnlyMemory<byte>, (T? Wanted, IReadOnlyList<FieldError> Errors)> read,
        Func<T, Task<JsonAnswer>> answer,
        CancellationToken cancellationToken)
        where T : class
    {
        if (await BodyReader.ReadAsync(request, maxBytes, cancellationToken) is not { } body)
        {
            return ProblemAnswers.TooLarge(maxBytes);
        }

        var (wanted, errors) = read(body);
        return wanted is null ? ProblemAnswers.InvalidRequest(errors) : await answer(wanted);
    }
}
