using System.Security.Cryptography;
using System.Text;

namespace Mapping.LocalRuntime.Durable.Orchestration;

/// <summary>Name-based UUIDs, version 5: https://www.rfc-editor.org/rfc/rfc9562#section-5.5</summary>
internal static class DeterministicGuid
{
    private static readonly byte[] Namespace = new Guid("3f0c61d1-6f4e-4d0b-9a9b-5f0e3a2c7b44").ToByteArray(bigEndian: true);

    public static Guid Create(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData([.. Namespace, .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
