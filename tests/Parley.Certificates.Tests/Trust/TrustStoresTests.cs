using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Trust;

public sealed class TrustStoresTests
{
    readonly TestAuthority _root = TestAuthority.Root();

    [Fact]
    public void Builds_paths_with_intermediates_and_ends_them_at_roots()
    {
        var intermediate = _root.Intermediate();

        Assert.True(IsTrusted(new() { Roots = [_root.Certificate], Intermediates = [intermediate.Certificate] }, intermediate.Leaf()));
        Assert.False(IsTrusted(new() { Intermediates = [_root.Certificate, intermediate.Certificate] }, intermediate.Leaf()));
    }

    [Fact]
    public void Trusts_an_accepted_certificate_itself()
    {
        var own = TestAuthority.SelfSigned();

        Assert.True(IsTrusted(new() { Exceptions = [own] }, own));
        Assert.False(IsTrusted(new() { Exceptions = [own] }, TestAuthority.SelfSigned("other.example.com")));
    }

    [Fact]
    public void Trusts_nobody_for_whom_an_accepted_certificate_vouches() =>
        Assert.False(IsTrusted(new() { Exceptions = [_root.Certificate] }, _root.Leaf()));

    static bool IsTrusted(TrustStores stores, Certificate leaf) => new CertificateJudge().Judge(new()
    {
        Presented = [leaf.Encoded],
        Trust = stores.For(leaf),
        Reference = ReferenceIdentity.None,
        Time = TestAuthority.Now,
    }).ChainTrusted;
}
