using System.Buffers.Text;
using System.Text;

namespace Mapping.LocalRuntime.Durable.Client;

/// <summary>The last instance id of a page, in characters that a header carries.</summary>
internal static class PageToken
{
    public static string Write(string lastId) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(lastId));

    public static string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (FormatException exception)
        {
            throw new ArgumentException("The continuation token is not one that this hub gave.", nameof(token), exception);
        }
    }
}
