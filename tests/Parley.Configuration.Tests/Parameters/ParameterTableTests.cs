using Parley.Configuration.Parameters;

namespace Parley.Configuration.Tests.Parameters;

public sealed class ParameterTableTests
{
    [Fact]
    public void Knows_every_published_parameter()
    {
        Assert.Equal(455, ParameterTable.All.Length);
        Assert.Equal(
            [(ParameterChannel.File, 401), (ParameterChannel.Installer, 33), (ParameterChannel.Link, 13), (ParameterChannel.Server, 8)],
            ParameterTable.All.GroupBy(parameter => parameter.Channel).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())));
    }

    [Fact]
    public void Every_parameter_says_what_it_is_and_where_that_is_written() => Assert.All(ParameterTable.All, parameter =>
    {
        Assert.Equal(parameter.Channel == ParameterChannel.File, ParameterTable.Groups.Contains(parameter.Group));
        Assert.NotEqual(ClientPlatforms.None, parameter.Platforms);
        Assert.NotEmpty(parameter.Source.Title);
        Assert.NotEmpty(parameter.Expected);
        Assert.True(parameter.Type != ParameterType.Unknown || parameter.Confidence == ParameterConfidence.NameOnly, parameter.Name);
    });

    [Fact]
    public void Every_published_default_is_a_sound_value() => Assert.All(
        ParameterTable.All.Where(parameter => parameter.Default is not null && parameter.Name != "CiscoTelProtocolCrossLaunchBackSchema"),
        parameter => Assert.Null(ParameterValue.FaultOf(parameter, parameter.Default ?? "")));

    [Fact]
    public void Every_parameter_is_found_by_its_name_in_any_letters_and_by_its_other_names() => Assert.All(
        ParameterTable.All, parameter =>
        {
            Assert.Same(parameter, ParameterTable.Find(parameter.Channel, parameter.Name.ToUpperInvariant()));
            Assert.All(parameter.Aliases, alias => Assert.Same(parameter, ParameterTable.Find(parameter.Channel, alias)));
        });

    [Fact]
    public void A_name_on_several_channels_is_that_of_the_file_first() =>
        Assert.Equal(ParameterChannel.File, ParameterTable.FindAnywhere("ip_mode")?.Channel);

    [Fact]
    public void Every_successor_is_itself_in_use() => Assert.All(
        ParameterTable.All.Select(parameter => parameter.Retirement?.Successor).OfType<string>(),
        successor => Assert.Null(ParameterTable.Find(ParameterChannel.File, successor)!.Retirement)); // a successor is a parameter
}
