using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Support;

/// <summary>A root, an authority below it and a server, judged with revocation material.</summary>
sealed class TestChain
{
    /// <summary>Where the server's certificate says that its list is.</summary>
    internal const string ListAddress = "http://pki.example.com/issuing.crl";

    internal TestChain(Action<TestRequest>? leaf = null, Action<TestRequest>? intermediate = null)
    {
        Intermediate = Root.Intermediate("Revocation Issuing", intermediate);
        Leaf = Intermediate.Leaf(change: leaf ?? (request => request.Extensions.Add(Published)));
    }

    /// <summary>The usual distribution point.</summary>
    internal static System.Security.Cryptography.X509Certificates.X509Extension Published =>
        TestPoint.In(TestPoint.Of(TestPoint.Full(TestAsn.Uri(ListAddress))));

    internal TestAuthority Root { get; } = TestAuthority.Root("Revocation Root");

    internal TestAuthority Intermediate { get; }

    internal Certificate Leaf { get; }

    /// <summary>The root's list, on which nothing stands.</summary>
    internal CertificateRevocationList RootList => new TestList(Root).Sign();

    /// <summary>Certificates sent beside the server's and its issuer's.</summary>
    internal List<Certificate> Extras { get; } = [];

    internal ValidationPolicy Policy { get; set; } = ValidationPolicy.Default with { Revocation = RevocationCheck.Required };

    internal DateTimeOffset Time { get; set; } = TestAuthority.Now;

    /// <summary>Judges with lists, the root's added.</summary>
    internal CertificateVerdict Judge(params CertificateRevocationList[] lists) => Judge(lists, []);

    internal CertificateVerdict Judge(
        IEnumerable<CertificateRevocationList> lists, IEnumerable<OcspResponse> responses, params FailedFetch[] failures) =>
        Judge(RevocationMaterial.Of(lists.Append(RootList), responses, failures));

    internal CertificateVerdict Judge(RevocationMaterial material) => TestJudge.Of(
        TestJudge.Request(TrustStore.Of([Root.Certificate]), [Leaf, Intermediate.Certificate, .. Extras])
            with
        { Revocation = material, Policy = Policy, Time = Time });

    /// <summary>The answer about the server's certificate on the best path.</summary>
    internal static RevocationAnswer AnswerOf(CertificateVerdict verdict)
    {
        Assert.Equal(PathEnd.Anchored, verdict.Best?.End);
        return verdict.Best!.Revocation[0]; // just asserted
    }
}
