using Parley.Planning.Questions;
using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Tables;

public class ReferenceTablesTests
{
    public static TheoryData<string> Names => [.. ReferenceTables.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_a_title_sources_and_something_to_say(string name)
    {
        var table = ReferenceTables.Of(name);

        Assert.NotEmpty(table.Title);
        Assert.NotEmpty(table.Sources);
        Assert.All(table.Sources, source => Assert.NotNull(source.Section));
        Assert.True(table.Groups.Length + table.Facts.Length > 0);
    }

    [Fact]
    public void Every_table_is_asked_for()
    {
        Assert.Equal(ReferenceTables.Names, KnownQuestions.All.SelectMany(question => question.TableNames).Distinct().Order(StringComparer.Ordinal));
    }
}
