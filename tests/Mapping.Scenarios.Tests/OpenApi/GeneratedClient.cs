using System.Reflection;
using System.Runtime.Loader;
using Mapping.TestKit.OpenApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Mapping.Scenarios.Tests.OpenApi;

/// <summary>A client that NSwag generates from the document, compiled as it is together with a partner's own code.</summary>
internal static class GeneratedClient
{
    public static async Task<Assembly> CompileAsync(string partner)
    {
        var document = await OpenApiDocument.FromJsonAsync(ApiDocument.Text);
        var settings = new CSharpClientGeneratorSettings { ClassName = "MappingClient", InjectHttpClient = true };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        var client = new CSharpClientGenerator(document, settings).GenerateFile();

        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Partner",
            [CSharpSyntaxTree.ParseText(client), CSharpSyntaxTree.ParseText(partner)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
        assembly.Position = 0;
        return new AssemblyLoadContext("partner").LoadFromStream(assembly);
    }
}
