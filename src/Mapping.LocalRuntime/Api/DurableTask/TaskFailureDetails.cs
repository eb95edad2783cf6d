using System.Reflection;

namespace Microsoft.DurableTask;

public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Describe(exception, exception.StackTrace);
    }

    public bool IsCausedBy<T>()
        where T : Exception
        => IsCausedBy(typeof(T));

    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        return targetBaseExceptionType.IsAssignableFrom(FindErrorType(targetBaseExceptionType.Assembly));
    }

    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    // Inner failures carry no stack trace, as recorded on the real host.
    private static TaskFailureDetails Describe(Exception exception, string? stackTrace)
    {
        var inner = exception switch
        {
            TaskFailedException failed => failed.FailureDetails with { StackTrace = null },
            { InnerException: { } cause } => Describe(cause, null),
            _ => null,
        };
        return new TaskFailureDetails(exception.GetType().ToString(), exception.Message, stackTrace, inner, null);
    }

    private Type? FindErrorType(Assembly first)
    {
        if (string.IsNullOrEmpty(ErrorType))
        {
            return null;
        }

        var known = Type.GetType(ErrorType, throwOnError: false) ?? first.GetType(ErrorType, throwOnError: false);
        if (known is not null)
        {
            return known;
        }

        var found = AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(ErrorType, throwOnError: false))
            .OfType<Type>()
            .Take(2)
            .ToArray();
        return found.Length < 2
            ? found.SingleOrDefault()
            : throw new AmbiguousMatchException($"More than one loaded assembly has a type '{ErrorType}'.");
    }
}
