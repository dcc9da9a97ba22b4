using Parley.Planning.Questions;
using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Questions;

public class KnownQuestionsTests
{
    public static TheoryData<string, string> Filters
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var question in KnownQuestions.All)
            {
                foreach (var filter in question.Filters)
                    all.Add(question.Word, filter.Name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void Every_word_of_every_filter_narrows_the_answer_and_finds_something(string word, string name)
    {
        var question = Assert.IsType<Question>(KnownQuestions.Of(word));
        var filter = question.Filters.Single(one => one.Name == name);
        var words = FilterChoice.Words(question, filter);

        Assert.All(words.IsEmpty ? [filter.Example ?? "1000"] : words, text =>
        {
            Assert.True(FilterChoice.TryRead(question, filter, text, out var choice, out _), text);
            var answer = Answer.To(question, [choice]);
            if (filter.Kind is FilterKind.Word || text == filter.Example)
                Assert.NotEmpty(answer.Tables);
            Assert.All(
                answer.Tables,
                table => Assert.True(table.Groups.Sum(group => group.Rows.Length) <= table.Table.Groups.Sum(group => group.Rows.Length)));
        });
    }

    [Theory]
    [InlineData("ports", "port", "eighty")]
    [InlineData("ports", "port", "-1")]
    [InlineData("ports", "port", "99999999999999999999999999999999999999")]
    [InlineData("codec", "platform", "beos")]
    [InlineData("ipv6", "mode", "")]
    public void What_a_filter_does_not_know_is_no_choice(string word, string name, string text)
    {
        var question = Assert.IsType<Question>(KnownQuestions.Of(word));

        Assert.False(FilterChoice.TryRead(question, question.Filters.Single(one => one.Name == name), text, out _, out _));
    }

    [Fact]
    public void What_is_named_for_another_platform_is_left_out()
    {
        Assert.Equal(["rows"], Groups("systems", "windows", "desktop-hardware"));
        Assert.Equal(["iphoneIpad"], Groups("devices", "ios", "bluetooth"));
        Assert.Equal(["desktop"], Groups("bandwidth", "mac", "audio-bitrates"));
        Assert.Equal(
            ["mac"],
            ForPlatform("systems", "mac").Tables.Single(table => table.Table.Name == "operating-systems").Facts.Select(fact => fact.Name));
        Assert.DoesNotContain(ForPlatform("bandwidth", "mac").Tables, table => table.Table.Name == "bandwidth-expectations-windows");

        static IEnumerable<string> Groups(string word, string platform, string table) =>
            ForPlatform(word, platform).Tables.Single(one => one.Table.Name == table).Groups.Select(group => group.Name);
    }

    [Fact]
    public void Any_text_is_found_in_any_cell_and_among_the_facts()
    {
        var question = Assert.IsType<Question>(KnownQuestions.Of("antivirus"));
        Assert.True(FilterChoice.TryRead(question, question.Filters[^1], "programdata", out var choice, out _));

        Assert.Single(Assert.Single(Assert.Single(Answer.To(question, [choice]).Tables).Groups).Rows);
    }

    [Theory]
    [InlineData("clientOs", "client os")]
    [InlineData("kbpsAt2fps", "kbps at2fps")]
    [InlineData("rows", "rows")]
    public void Names_are_read_as_words(string name, string words) => Assert.Equal(words, TableCell.Heading(name));

    static Answer ForPlatform(string word, string platform)
    {
        var question = Assert.IsType<Question>(KnownQuestions.Of(word));
        Assert.True(FilterChoice.TryRead(question, question.Filters.Single(filter => filter.Name == "platform"), platform, out var choice, out _));
        return Answer.To(question, [choice]);
    }
}
