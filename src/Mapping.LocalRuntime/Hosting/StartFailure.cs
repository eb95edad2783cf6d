using System.Collections.ObjectModel;
using System.Net.Sockets;
using System.Reflection;
using Mapping.LocalRuntime.Durable.Storage;
using Microsoft.Extensions.Options;

namespace Mapping.LocalRuntime.Hosting;

/// <summary>A start that failed for a reason outside of the code is said in a sentence; everything else keeps its stack trace.</summary>
internal static class StartFailure
{
    /// <summary>The app's own process ends with the sentence and exit code 1; a host inside of another program gets the exception.</summary>
    public static T Guard<T>(Assembly app, Func<T> start)
    {
        try
        {
            return start();
        }
        catch (Exception exception) when (app == Assembly.GetEntryAssembly() && Explain(exception) is { } sentence)
        {
            Console.Error.WriteLine(sentence);
            Environment.Exit(1);
            throw;
        }
    }

    public static string? Explain(Exception exception) => exception switch
    {
        LocalRuntimeException or HubInUseException or HubFileException => exception.Message,
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AggregateException { InnerExceptions: var causes } => ExplainAll(causes),
        IOException { InnerException: { } inner } when IsAddressInUse(inner) => $"{exception.Message} Set ASPNETCORE_URLS to another address.",
        SocketException or IOException or UnauthorizedAccessException => exception.Message,
        _ => null,
    };

    private static string? ExplainAll(ReadOnlyCollection<Exception> causes)
    {
        List<string> sentences = [.. causes.Select(Explain).OfType<string>()];
        return sentences.Count == causes.Count ? string.Join(Environment.NewLine, sentences) : null;
    }

    private static bool IsAddressInUse(Exception exception) =>
        exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsAddressInUse(inner));
}
