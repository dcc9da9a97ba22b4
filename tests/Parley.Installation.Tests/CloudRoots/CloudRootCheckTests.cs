using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Installation.CloudRoots;
using Parley.Installation.Findings;
using Parley.Installation.Tests.Support;

namespace Parley.Installation.Tests.CloudRoots;

public sealed class CloudRootCheckTests
{
    const string Store = "a store";

    static readonly string[] Asked =
    [
        "VeriSign Class 3 Public Primary Certification Authority - G5",
        "VeriSign Class 3 Secure Server CA - G3",
        "AddTrust External CA Root",
        "Go Daddy Class 2 Certification Authority",
    ];

    [Fact]
    public void An_empty_store_lacks_all_four_of_the_guide_and_the_one_that_counts()
    {
        var check = CloudRootCheck.Of(TrustStore.Empty, Store, []);

        Assert.Equal(Asked, Subjects(check, InstallationFindings.CloudRootNotNeeded));
        Assert.Equal(["IdenTrust Commercial Root CA 1"], Subjects(check, InstallationFindings.CloudRootMissing));
        Assert.Equal(InstallationFindings.CloudRootMissing, check.Findings[0].Finding);
    }

    [Fact]
    public void Of_a_store_with_two_of_four_the_other_two_are_told()
    {
        var (first, second) = (new TestAuthority(Asked[2]), new TestAuthority(Asked[3]));
        var table = CloudRootTable.Known with
        {
            Roots = [.. CloudRootTable.Known.Roots.Select(root => root.Name == Asked[2] ? root with { Sha256 = first.Certificate.Sha256 }
                : root.Name == Asked[3] ? root with { Sha256 = second.Certificate.Sha256 } : root)],
        };

        var check = CloudRootCheck.Of(TrustStore.Of([first.Certificate, second.Certificate]), Store, [], table);

        Assert.Equal(Asked[..2], Subjects(check, InstallationFindings.CloudRootNotNeeded));
        Assert.Equal([Asked[2]], Subjects(check, InstallationFindings.CloudRootObsolete)); // it has ended; the other does no harm
    }

    [Fact]
    public void A_name_proves_nothing()
    {
        var impostor = new TestAuthority("IdenTrust Commercial Root CA 1");

        var check = CloudRootCheck.Of(TrustStore.Of([impostor.Certificate]), Store, []);

        Assert.Equal(["IdenTrust Commercial Root CA 1"], Subjects(check, InstallationFindings.CloudRootMissing));
        Assert.Equal(impostor.Certificate.Sha256, Assert.Single(check.Findings, each => each.Finding == InstallationFindings.CloudRootOther)["found"]);
    }

    [Fact]
    public void Roots_of_ones_own_can_be_asked_for_too()
    {
        var (there, lacking) = (new TestAuthority("There"), new TestAuthority("Lacking"));

        var check = CloudRootCheck.Of(TrustStore.Of([there.Certificate]), Store, [there.Certificate, lacking.Certificate]);

        Assert.Equal(["Lacking"], Subjects(check, InstallationFindings.OwnRootMissing));
    }

    [Fact]
    public void The_table_holds_the_four_of_the_guide_with_their_stores()
    {
        var asked = CloudRootTable.Known.Roots.Where(root => root.Asked).ToList();

        Assert.Equal(Asked, asked.Select(root => root.Name));
        Assert.Equal("Root Intermediate", $"{asked[0].Place} {asked[1].Place}");
        Assert.DoesNotContain(asked, root => root.Standing == CloudRootStanding.Needed);
        Assert.All(CloudRootTable.Known.Roots, root => Assert.True(root.Sha256 is null or { Length: 64 }, root.Name));
        Assert.Contains(CloudRootTable.Known.Platforms, platform => platform.Name == "macOS");
    }

    static IEnumerable<string> Subjects(CloudRootCheck check, Finding finding) =>
        check.Findings.Where(each => each.Finding == finding).Select(each => each.Subject);
}
