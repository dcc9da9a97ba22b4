using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Trust;

public sealed class TrustStoreTests
{
    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Finds_anchors_by_subject_and_by_key()
    {
        var store = TrustStore.Of([Root.Certificate, Root.Certificate]);

        Assert.Single(store.Anchors);
        Assert.Equal(Root.Certificate, Assert.Single(store.AnchorsOf(Root.Leaf().Issuer)));
        Assert.Equal(Root.Certificate, Assert.Single(store.AnchorsOfKey(Root.Certificate.SubjectKeyIdentifier!.Value)));
        Assert.Empty(store.AnchorsOf(Root.Leaf().Subject));
    }

    [Fact]
    public void Tells_what_the_platform_brings_along_from_what_was_added()
    {
        var added = TestAuthority.Root(change: request => request.KeyName = "added");

        var store = TrustStore.OfSystem([Root.Certificate]).With([added.Certificate]);

        Assert.True(store.ShipsWithSystem(Root.Certificate));
        Assert.True(store.IsAnchor(added.Certificate));
        Assert.False(store.ShipsWithSystem(added.Certificate));
        Assert.False(TrustStore.Of([Root.Certificate]).ShipsWithSystem(Root.Certificate));
    }

    [Fact]
    public void Trusts_the_certificate_itself_and_not_its_name()
    {
        var impostor = TestAuthority.Root(change: request => request.KeyName = "impostor");

        var store = TrustStore.Of([Root.Certificate]);

        Assert.True(store.IsAnchor(Root.Certificate));
        Assert.False(store.IsAnchor(impostor.Certificate));
    }

    [Fact]
    public void Grows_without_changing()
    {
        var store = TrustStore.Empty.With([Root.Certificate], [Root.Intermediate().Certificate]);

        Assert.Empty(TrustStore.Empty.Anchors);
        Assert.Single(store.Anchors);
        Assert.Single(store.Intermediates);
    }
}
