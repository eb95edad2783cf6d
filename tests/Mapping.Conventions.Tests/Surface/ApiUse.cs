using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mapping.Conventions.Tests.Surface;

/// <summary>The members of one assembly that another one refers to, read from the metadata: attributes count as well as calls.</summary>
internal sealed class ApiUse(MetadataReader reader, string used)
{
    private readonly SignatureNames _names = new();

    public static IReadOnlyList<string> Of(string assemblyPath, string used)
    {
        using var stream = File.OpenRead(assemblyPath);
        using var file = new PEReader(stream);
        return new ApiUse(file.GetMetadataReader(), used).Members();
    }

    private List<string> Members() =>
    [
        .. from handle in reader.MemberReferences
           let member = reader.GetMemberReference(handle)
           let owner = Owner(member.Parent)
           where owner is not null
           select $"{owner}.{reader.GetString(member.Name)}{Signature(member)}",
    ];

    private string? Owner(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Owner((TypeReferenceHandle)parent),
        HandleKind.TypeSpecification => Owner(reader.GetTypeSpecification((TypeSpecificationHandle)parent)),
        _ => null,
    };

    private string? Owner(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == used
            ? $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name).Split('`')[0]}"
            : null;
    }

    /// <summary>A generic type of the used assembly with its arguments: its own reference comes first in the signature.</summary>
    private string? Owner(TypeSpecification specification)
    {
        var blob = reader.GetBlobReader(specification.Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        blob.ReadSignatureTypeCode();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? Owner((TypeReferenceHandle)type) : null;
    }

    private string Signature(MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? $"({string.Join(", ", member.DecodeMethodSignature(_names, null).ParameterTypes)})"
        : string.Empty;
}
