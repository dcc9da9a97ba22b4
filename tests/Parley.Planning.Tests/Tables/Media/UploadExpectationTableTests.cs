using Parley.Planning.Tables;
using Parley.Planning.Tables.Media;

namespace Parley.Planning.Tests.Tables.Media;

public class UploadExpectationTableTests
{
    static UploadExpectationTable Of(ClientPlatform platform) => Assert.Single(PlanningTables.UploadExpectations, table => table.IsFor(platform));

    [Fact]
    public void Below_the_slowest_row_nothing_is_promised() => Assert.Null(Of(ClientPlatform.Windows).At(124, vpn: false));

    [Fact]
    public void A_row_for_VPN_holds_without_one_where_there_is_no_other()
    {
        Assert.Equal(Picture.Insufficient, Of(ClientPlatform.Windows).At(200, vpn: false)?.AudioPlusInteractive);
    }

    [Theory]
    [InlineData(true, 720)]
    [InlineData(false, 800)]
    public void At_one_speed_a_VPN_makes_the_shared_screen_smaller(bool vpn, int height)
    {
        Assert.Equal(height, Of(ClientPlatform.Windows).At(500, vpn)?.AudioPlusInteractivePlusPresentation?.Presentation.Height);
    }

    [Fact]
    public void Pixels_hold_where_the_name_contradicts_them()
    {
        var interactive = Of(ClientPlatform.Windows).At(2000, vpn: false)?.AudioPlusInteractivePlusPresentation?.Interactive;

        Assert.Equal(new Picture { Width = 1024, Height = 576, Fps = 30, Label = "w288p", Ambiguous = true }, interactive);
    }

    [Fact]
    public void Every_platform_has_its_rates_and_expectations()
    {
        Assert.All(Enum.GetValues<ClientPlatform>(), platform =>
        {
            Assert.Single(PlanningTables.UploadExpectations, table => table.IsFor(platform));
            Assert.Single(PlanningTables.VideoBitRates, table => table.IsFor(platform));
        });
    }

    [Fact]
    public void Only_Windows_is_told_of_shared_screens()
    {
        Assert.Equal(
            [ClientPlatform.Windows],
            Enum.GetValues<ClientPlatform>().Where(platform => Of(platform).Rows.Any(row => row.AudioPlusPresentation is not null)));
    }
}
