using Parley.Planning.Tables;
using Parley.Planning.Tables.Media;

namespace Parley.Planning.Tests.Tables.Media;

public class BitRatesTests
{
    [Fact]
    public void The_same_codec_takes_more_of_a_link_on_a_desktop()
    {
        Assert.Contains(new AudioBitRate("G.722.1", 32, 62), PlanningTables.AudioBitRates.Of(ClientPlatform.Windows));
        Assert.Contains(new AudioBitRate("G.722.1", 32, 48), PlanningTables.AudioBitRates.Of(ClientPlatform.Android));
    }

    [Fact]
    public void A_picture_has_one_rate_or_a_range()
    {
        var rows = PlanningTables.VideoBitRates.Single(table => table.IsFor(ClientPlatform.Mac)).Rows;

        Assert.Equal((320, 320), (rows.Single(row => row.DefaultRenderSize).LeastKbps, rows.Single(row => row.DefaultRenderSize).MostKbps));
        Assert.Equal((2500, 4000), (rows[^1].LeastKbps, rows[^1].MostKbps));
        Assert.All(PlanningTables.VideoBitRates.SelectMany(table => table.Rows), row => Assert.True(row.LeastKbps > 0));
    }

    [Fact]
    public void Screens_take_at_eight_frames_what_they_take_at_two_and_more()
    {
        Assert.All(PlanningTables.PresentationBitRates.Rows, row =>
            Assert.True(row.AtTwoFrames.Min <= row.AtTwoFrames.Max && row.AtTwoFrames.Max < row.AtEightFrames.Min));
    }

    [Theory]
    [InlineData(1024, 64, false, 960, 0)]
    [InlineData(1024, 64, true, 480, 480)]
    [InlineData(50, 64, true, 0, 0)]
    public void Audio_is_served_first_and_pictures_share_the_rest(int maximum, int audio, bool sharing, int interactive, int presentation)
    {
        Assert.Equal(new BitRateSplit(Math.Min(audio, maximum), interactive, presentation), BitRateSplit.Of(maximum, audio, sharing));
    }

    [Fact]
    public void Telephones_and_tablets_have_one_column_of_codecs()
    {
        var codec = PlanningTables.Codecs.Rows.Single(row => row.Codec == "G.729");

        Assert.Equal(
            (false, null, null),
            (codec.Supports(ClientPlatform.Windows), codec.Supports(ClientPlatform.Android), codec.Supports(ClientPlatform.IPhoneAndIPad)));
    }
}
