using Parley.Configuration.Settings;

namespace Parley.Configuration.Tests.Settings;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("Password", true)]
    [InlineData("ConnectionPassword", true)]
    [InlineData("BDIConnectionPassword", true)]
    [InlineData("LDAP_PASSWORD", true)]
    [InlineData("client_secret", true)]
    [InlineData("Forgot_Password_URL", false)]
    [InlineData("CachePasswordMobile", false)]
    [InlineData("PhotoUriSubstitutionToken", false)]
    [InlineData("ConnectionUsername", false)]
    public void Knows_secrets_by_their_names(string name, bool secret) => Assert.Equal(secret, SecretName.Is(name));
}
