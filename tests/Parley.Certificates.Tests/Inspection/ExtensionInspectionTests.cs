namespace Parley.Certificates.Tests.Inspection;

public sealed class ExtensionInspectionTests
{
    /// <summary>An extension, its value in hexadecimal, a field, and what it says.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "2.5.29.18", "3010820E69742E6578616D706C652E636F6D", "dns", "it.example.com" },
        { "2.5.29.30", "301DA01B300D820B6578616D706C652E636F6D300A8708C0000200FFFFFF00", "permitted", "dns example.com | ip 192.0.2.0/255.255.255.0" },
        { "2.5.29.30", "3006A10430028200", "excluded", "dns (all)" },
        { "2.5.29.36", "3006800100810101", "inhibitPolicyMappingAfter", "1" },
        { "2.5.29.54", "020103", "number", "3" },
        { "2.5.29.33", "300C300A06032A030406032A0305", "mappings", "1.2.3.4 is 1.2.3.5 below" },
        { "2.5.29.32", "3030302E060667810C0102013024302206082B060105050702011616687474703A2F2F6578616D706C652E636F6D2F637073", "policies", "2.23.140.1.2.1 (domain validated)" },
        { "2.5.29.32", "3030302E060667810C0102013024302206082B060105050702011616687474703A2F2F6578616D706C652E636F6D2F637073", "practiceStatements", "http://example.com/cps" },
        { "2.5.29.31", "30373035A01CA01A8618687474703A2F2F6578616D706C652E636F6D2F612E63726C81020640A211820F63726C2E6578616D706C652E636F6D", "addresses", "http://example.com/a.crl" },
        { "2.5.29.31", "30373035A01CA01A8618687474703A2F2F6578616D706C652E636F6D2F612E63726C81020640A211820F63726C2E6578616D706C652E636F6D", "details", "reasons keyCompromise | published by crl.example.com" },
        { "2.5.29.46", "3020301EA01CA01A8618687474703A2F2F6578616D706C652E636F6D2F642E63726C", "addresses", "http://example.com/d.crl" },
        { "1.3.6.1.5.5.7.1.1", "304C302306082B060105050730018617687474703A2F2F6F6373702E6578616D706C652E636F6D302506082B060105050730028619687474703A2F2F6578616D706C652E636F6D2F63612E636572", "ocsp", "http://ocsp.example.com" },
        { "1.3.6.1.5.5.7.1.1", "304C302306082B060105050730018617687474703A2F2F6F6373702E6578616D706C652E636F6D302506082B060105050730028619687474703A2F2F6578616D706C652E636F6D2F63612E636572", "issuers", "http://example.com/ca.cer" },
        { "1.3.6.1.5.5.7.1.24", "3003020105", "features", "status_request (the server must staple an OCSP answer)" },
        { "1.3.6.1.5.5.7.48.1.5", "0500", "name", "ocspNoCheck" },
        { "1.3.6.1.4.1.311.20.2", "1E0A00550073006500720031", "text", "User1" },
        { "1.3.6.1.4.1.311.21.7", "300806032A0304020164", "majorVersion", "100" },
        { "2.16.840.1.113730.1.1", "03020640", "uses", "sslServer" },
        { "2.16.840.1.113730.1.13", "160768691B5B33316D", "text", "hi\\x1B[31m" },
        { "1.3.6.1.4.1.11129.2.4.2", "04350033003100ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB0000018BCFE568000000000000000000", "timestamps", "2023-11-14T22:13:20Z, log ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB" },
        { "1.2.3.4.5", "0403010203", "value", "0403010203" },
        { "2.5.29.14", "0403010203", "keyIdentifier", "010203" },
        { "2.5.29.37", "300F06082B0601050507030906032A0304", "purposes", "OCSPSigning | 1.2.3.4" },
        { "2.5.29.19", "30060101FF020102", "pathLength", "2" },
        { "2.5.29.15", "03020106", "uses", "keyCertSign | cRLSign" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Puts_each_into_words(string oid, string hex, string field, string expected)
    {
        var fields = Inspected.Extension(oid, Convert.FromHexString(hex));

        Assert.Equal(expected, fields[field]);
        Assert.False(fields.ContainsKey("fault"), fields.GetValueOrDefault("fault"));
    }

    [Theory]
    [InlineData("1.3.6.1.5.5.7.1.24", "0500")]
    [InlineData("1.3.6.1.4.1.11129.2.4.2", "04020001")]
    [InlineData("2.16.840.1.113730.1.13", "0500")]
    public void Says_what_is_wrong_with_one_and_shows_its_octets(string oid, string hex)
    {
        var fields = Inspected.Extension(oid, Convert.FromHexString(hex));

        Assert.Equal(hex, fields["value"]);
        Assert.StartsWith("offset ", fields["fault"], StringComparison.Ordinal);
    }

    [Fact]
    public void Cuts_long_octets()
    {
        var fields = Inspected.Extension("1.2.3.4.5", [0x04, 0x81, 200, .. new byte[200]]);

        Assert.EndsWith("… (203 bytes)", fields["value"], StringComparison.Ordinal);
    }
}
