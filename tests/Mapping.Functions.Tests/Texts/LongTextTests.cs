using Mapping.Functions.Texts;

namespace Mapping.Functions.Tests.Texts;

public sealed class LongTextTests
{
    [Fact]
    public void A_text_that_fits_stays_as_it_is() => Assert.Equal(new string('x', 2_000), LongText.Cut(new string('x', 2_000)));

    [Fact]
    public void What_is_left_out_is_said() =>
        Assert.Equal($"{new string('x', 2_000)}… (18,000 more characters)", LongText.Cut(new string('x', 20_000)));

    [Fact]
    public void Of_a_text_whose_end_nobody_read_the_least_is_said() =>
        Assert.Equal("abc… (at least 7 more characters)", LongText.CutOpen("abcdefghij", 3));

    [Theory]
    [InlineData("😀", 1)]
    [InlineData("👩‍👩‍👧‍👦", 7)]
    [InlineData("e\u0301", 1)]
    public void No_character_is_cut_in_two(string character, int before)
    {
        var text = new string('x', 20 - before) + character + new string('y', 50);

        Assert.Equal(new string('x', 20 - before), LongText.Start(text, 20));
        Assert.StartsWith($"{new string('x', 20 - before)}… (", LongText.Cut(text, 20), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_of_thousands_of_marks_is_cut_all_the_same()
    {
        var cut = LongText.Start("a" + string.Concat(Enumerable.Repeat("\u0301", 50_000)), 2_000);

        Assert.Equal(2_000, cut.Length);
    }

    [Fact]
    public void Half_a_character_never_ends_a_text()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 5_000));

        for (var longest = 100; longest < 110; longest++)
        {
            Assert.False(char.IsHighSurrogate(LongText.Start(text, longest)[^1]));
        }
    }
}
