namespace Parley.Diagnostics.Tests;

public class SourceReferenceTests
{
    public static TheoryData<SourceReference, string> References => new()
    {
        { SourceReference.Rfc(5280, "6.1.3 (a)(2)"), "RFC 5280, section 6.1.3 (a)(2)" },
        { SourceReference.Rfc(9525, "2 and 6.1"), "RFC 9525, sections 2 and 6.1" },
        { SourceReference.Rfc(2782, "page 4"), "RFC 2782, page 4" },
        { SourceReference.Rfc(2782, "Port"), "RFC 2782, \"Port\"" },
        { SourceReference.Policy("Protection Profile", "FIA_X509_EXT.1"), "Protection Profile, FIA_X509_EXT.1" },
        { SourceReference.Xep(368, "3"), "XEP-0368, section 3" },
        { SourceReference.Seed(SeedDocument.PlanningGuide, "DNS"), "Planning Guide for Cisco Jabber 12.5, \"DNS\"" },
        { SourceReference.Own("Every loop needs an end"), "Parley's own rule: Every loop needs an end" },
        { new SourceReference("RFC 5280", null), "RFC 5280" },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void Is_cited_in_one_line(SourceReference reference, string citation)
    {
        Assert.Equal(citation, reference.ToString());
    }
}
