using Parley.Configuration.Parameters;

namespace Parley.Configuration.Tests.Parameters;

public sealed class ParameterValueTests
{
    [Theory]
    [InlineData("Telephony_Enabled", "TRUE")]
    [InlineData("Telephony_Enabled", "0")]
    [InlineData("ConfigRefetchInterval", "4")]
    [InlineData("IP_Mode", "Dual_Stack")]
    [InlineData("ServiceDiscoveryExcludedServices", "WEBEX, CUCM")]
    [InlineData("LdapSupportedMechanisms", "GSSAPI EXTERNAL PLAIN")]
    [InlineData("CcmcipServer1", "2001:db8::1")]
    [InlineData("VoiceServicesDomain", "voice.example.com")]
    [InlineData("E911NotificationURL", "https://www.example.com/e911.html")]
    [InlineData("BaseFilter", "(&(objectCategory=person)(objectClass=user))")]
    [InlineData("SearchBase1", "ou=staff,dc=example,dc=com")]
    [InlineData("MakeCallHotKey", "CTRL+SHIFT+C")]
    [InlineData("BlockVersionBelow", "12.9.1")]
    [InlineData("TelemetryCustomerID", "01234567-89ab-cdef-0123-456789abcdef")]
    [InlineData("DomainName", "userPrincipalName")]
    [InlineData("ChatAlert", "anything at all")]
    [InlineData("SharePortRangeStart", "")]
    public void Takes_what_is_published(string name, string value) => Assert.Null(FaultOf(name, value));

    [Theory]
    [InlineData("Telephony_Enabled", "yes", ValueFaultKind.WrongType, "true")]
    [InlineData("Telephony_Enabled", "disabled", ValueFaultKind.WrongType, "false")]
    [InlineData("Telephony_Enabled", "2", ValueFaultKind.WrongType, null)]
    [InlineData("ConfigRefetchInterval", "3", ValueFaultKind.OutOfRange, null)]
    [InlineData("ConfigRefetchInterval", "eight", ValueFaultKind.WrongType, null)]
    [InlineData("SharePortRangeStart", "70000", ValueFaultKind.OutOfRange, null)]
    [InlineData("SearchTimeout", "-1", ValueFaultKind.OutOfRange, null)]
    [InlineData("IP_Mode", "dual_stack", ValueFaultKind.LetterCase, "Dual_Stack")]
    [InlineData("IP_Mode", "Two Stacks", ValueFaultKind.LetterCase, "Dual_Stack")]
    [InlineData("IP_Mode", "IPv6-Only", ValueFaultKind.LetterCase, "IPV6_Only")]
    [InlineData("IP_Mode", "both", ValueFaultKind.NotAllowed, null)]
    [InlineData("ServiceDiscoveryExcludedServices", "webex,CUCN", ValueFaultKind.NotAllowed, "WEBEX,CUCM")]
    [InlineData("LdapSupportedMechanisms", "GSSAPI,PLAIN", ValueFaultKind.NotAllowed, null)]
    [InlineData("CcmcipServer1", "cucm1, cucm2", ValueFaultKind.WrongType, null)]
    [InlineData("UpdateURL", "www.example.com", ValueFaultKind.WrongType, null)]
    [InlineData("BaseFilter", "(&(a=b)", ValueFaultKind.WrongType, null)]
    [InlineData("BaseFilter", "a=b", ValueFaultKind.WrongType, null)]
    [InlineData("BaseFilter", "(a=b)(c=d)", ValueFaultKind.WrongType, null)]
    [InlineData("SearchBase1", "staff", ValueFaultKind.WrongType, null)]
    [InlineData("TelemetryCustomerID", "none", ValueFaultKind.WrongType, null)]
    [InlineData("MakeCallHotKey", "CTRL+C", ValueFaultKind.WrongType, null)]
    [InlineData("EmailAddress", "mail address", ValueFaultKind.WrongType, null)]
    public void Tells_what_is_wrong_and_what_was_meant(string name, string value, ValueFaultKind kind, string? meant) =>
        Assert.Equal(new ValueFault(kind, meant), FaultOf(name, value));

    static ValueFault? FaultOf(string name, string value) =>
        ParameterValue.FaultOf(ParameterTable.Find(ParameterChannel.File, name)!, value); // all are parameters of the file
}
