using System.Globalization;
using Mapping.LocalRuntime.Hosting.Binding;

namespace Mapping.LocalRuntime.Tests.Hosting;

public sealed class TextConversionTests
{
    public static TheoryData<string, Type, object> Values => new()
    {
        { "text", typeof(string), "text" },
        { "-5", typeof(int), -5 },
        { "5", typeof(long?), 5L },
        { "1.5", typeof(decimal), 1.5m },
        { "1.5", typeof(double), 1.5 },
        { "true", typeof(bool), true },
        { "friday", typeof(DayOfWeek), DayOfWeek.Friday },
        { "2026-11-22", typeof(DateOnly), new DateOnly(2026, 11, 22) },
        { "10:30", typeof(TimeOnly), new TimeOnly(10, 30) },
        { "00:05:00", typeof(TimeSpan), TimeSpan.FromMinutes(5) },
        { "2026-11-22T10:00:00Z", typeof(DateTimeOffset), new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero) },
        { "2026-11-22T10:00:00Z", typeof(DateTime), new DateTime(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc) },
        { "11111111-2222-3333-4444-555555555555", typeof(Guid), Guid.Parse("11111111-2222-3333-4444-555555555555", CultureInfo.InvariantCulture) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Text_becomes_the_type_of_the_parameter(string text, Type type, object expected) =>
        Assert.Equal(expected, TextConversion.Convert("parameter", text, type));

    [Fact]
    public void Other_types_are_read_as_json() => Assert.Equal([1, 2], Assert.IsType<int[]>(TextConversion.Convert("parameter", "[1,2]", typeof(int[]))));

    [Theory]
    [InlineData("x", typeof(int))]
    [InlineData("256", typeof(byte))]
    [InlineData("someday", typeof(DayOfWeek))]
    [InlineData("x", typeof(Guid?))]
    [InlineData("2026-02-30", typeof(DateOnly))]
    [InlineData("[", typeof(int[]))]
    public void Text_that_does_not_fit_names_the_parameter(string text, Type type)
    {
        var refusal = Assert.Throws<ParameterBindingException>(() => TextConversion.Convert("parameter", text, type));

        Assert.Equal("parameter", refusal.Parameter);
    }
}
