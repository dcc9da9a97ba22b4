using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Tests.ServiceProfiles;

public sealed class AuthenticatorChoiceTests
{
    [Theory]
    [InlineData("Unified CM (IM and Presence)", Authenticator.PresenceServer)]
    [InlineData("Cisco Unified Communications Manager", Authenticator.PresenceServer)]
    [InlineData("Webex (IM and Presence)", Authenticator.CloudMessenger)]
    public void Product_type_decides(string product, Authenticator expected)
    {
        var profile = Samples.ProfileOf($"<ServiceProfile><IMandPresence><ProductType>{product}</ProductType></IMandPresence></ServiceProfile>");

        Assert.Equal(expected, AuthenticatorChoice.Of(profile, cloudFound: false).Authenticator);
    }

    [Theory]
    [InlineData("<ServiceProfile><IMandPresence ProductType='Webex (IM and Presence)'/></ServiceProfile>")]
    [InlineData("<ServiceProfile><IMandPresence><Primary><ProductType>Webex</ProductType><Address/></Primary></IMandPresence></ServiceProfile>")]
    public void Product_type_is_found_where_it_stands(string text) => Assert.Equal(
        Authenticator.CloudMessenger, AuthenticatorChoice.Of(Samples.ProfileOf(text), cloudFound: false).Authenticator);

    [Fact]
    public void Presence_server_without_product_type_is_the_authenticator() => Assert.Equal(
        Authenticator.PresenceServer, AuthenticatorChoice.Of(Samples.ProfileOf(Samples.Profile), cloudFound: false).Authenticator);

    [Theory]
    [InlineData("<ServiceProfile><IMandPresence><Primary><Address/></Primary></IMandPresence></ServiceProfile>")]
    [InlineData("<ServiceProfile/>")]
    public void Profile_without_presence_leaves_it_to_the_call_manager(string text) => Assert.Equal(
        Authenticator.CallManager, AuthenticatorChoice.Of(Samples.ProfileOf(text), cloudFound: false).Authenticator);

    [Fact]
    public void Cloud_look_up_wins_over_any_profile()
    {
        Assert.Equal(Authenticator.CloudMessenger, AuthenticatorChoice.Of(Samples.ProfileOf(Samples.Profile), cloudFound: true).Authenticator);
        Assert.Equal(Authenticator.CloudMessenger, AuthenticatorChoice.Of(null, cloudFound: true).Authenticator);
    }

    [Fact]
    public void No_profile_means_phone_mode() =>
        Assert.Equal(Authenticator.CallManager, AuthenticatorChoice.Of(null, cloudFound: false).Authenticator);
}
