using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Mapping.Conventions.Tests.Layering;

/// <summary>The types and members that a method's instructions name.</summary>
internal static class MethodCode
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
            var methodArguments = method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : null;
            if (method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member)
                yield return member;
        }
    }

    private static List<int> Tokens(ReadOnlySpan<byte> code)
    {
        List<int> tokens = [];
        for (var position = 0; position < code.Length;)
        {
            var isLong = code[position] == 0xFE;
            var operation = Codes[isLong ? unchecked((short)(0xFE00 | code[position + 1])) : code[position]];
            position += isLong ? 2 : 1;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                tokens.Add(BinaryPrimitives.ReadInt32LittleEndian(code[position..]));
            position += operation.OperandType == OperandType.InlineSwitch
                ? 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(code[position..]))
                : SizeOf(operation.OperandType);
        }

        return tokens;
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
