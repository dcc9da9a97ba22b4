using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Diagnostics;

namespace Parley.Check.Tests.Reports;

public sealed class ReferralCirclesTests
{
    [Fact]
    public void Directories_that_refer_to_each_other_refer_in_a_circle()
    {
        Assert.Equal(
            ["client.directory.referred-in-circle", "client.directory.referred-in-circle"],
            Mark(("ldap1.example.test:389", "ldap://ldap2.example.test"), ("ldap2.example.test:389", "ldap://LDAP1.example.test/dc=test??base")));
    }

    [Fact]
    public void One_that_refers_to_a_directory_that_answers_does_not()
    {
        Assert.Equal(["client.directory.referred-elsewhere"], Mark(("ldap1.example.test:389", "ldap://ldap2.example.test")));
    }

    [Fact]
    public void One_way_out_of_the_circle_is_enough()
    {
        Assert.Equal(
            ["client.directory.referred-elsewhere", "client.directory.referred-elsewhere"],
            Mark(
                ("ldap1.example.test:389", "ldap://ldap2.example.test, ldap://ldap3.example.test"),
                ("ldap2.example.test:389", "ldap://ldap1.example.test")));
    }

    static IEnumerable<string> Mark(params (string Node, string Location)[] referrals)
    {
        var symptoms = referrals.Select(referral => new Symptom(
            Observation.Of(Client.Findings.ClientFindings.ReferredElsewhere, referral.Node, ("node", referral.Node), ("location", referral.Location)),
            new("ldap", referral.Node),
            Stage.Service)).ToList();

        ReferralCircles.Mark(symptoms);

        return symptoms.Select(symptom => symptom.Observation.Finding.Code);
    }
}
