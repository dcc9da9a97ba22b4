using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Tables.Clients;

public class LanguageTableTests
{
    [Fact]
    public void One_number_stands_for_two_languages()
    {
        var twice = PlanningTables.Languages.Rows.GroupBy(row => row.Lcid).Where(rows => rows.Count() > 1).ToList();

        Assert.Equal([1050], twice.Select(rows => rows.Key));
    }

    [Fact]
    public void Where_three_clients_are_marked_all_three_speak_it()
    {
        Assert.All(
            PlanningTables.Languages.Rows.Where(row => row is { Windows: true, Mac: true, Mobile: true }),
            row => Assert.True(row.ColumnsCertain));
        Assert.All(Enum.GetValues<ClientPlatform>(), platform => Assert.Contains(PlanningTables.Languages.Rows, row => row.Supports(platform)));
    }
}
