using System.Text;
using Parley.Certificates.Material;
using Parley.Installation.Preflight;
using Parley.Installation.Repair;
using Parley.Installation.Tests.Support;
using static Parley.Installation.Tests.Support.TestUpload;

namespace Parley.Installation.Tests.Repair;

public class ChainRepairTests
{
    static readonly string Key = TestKeys.Rsa.ExportPkcs8PrivateKeyPem() + "\n";
    static readonly string Sound = Key + Pem(TestChain.Leaf, TestChain.Intermediate);

    [Fact]
    public void A_sound_file_comes_back_octet_by_octet_and_nothing_is_changed()
    {
        var bundle = Make(Sound);

        Assert.Equal(Sound, Text(bundle));
        Assert.Empty(bundle.Changes);
        Assert.Empty(bundle.Findings);
    }

    [Fact]
    public void Order_duplicates_strangers_and_stray_text_are_mended_and_told()
    {
        var bundle = Make(
            "Bag Attributes\n" + Pem(TestChain.Intermediate) + "\n" + Pem(TestChain.Leaf, TestChain.CurveLeaf, TestChain.Intermediate) + "text\n" + Key);

        Assert.Equal(Sound, Text(bundle));
        Assert.Equal(
            [
                "upload.pem: removed 3 lines outside of blocks, the first is line 1 ('Bag Attributes')",
                "left the certificate of Example Issuer in once",
                "left out the certificate of meet.example.com: it does not belong to the chain of meet.example.com",
                "put the certificates in order: meet.example.com, Example Issuer",
                "put the private key above the certificates",
            ],
            bundle.Changes.ToArray());
    }

    [Fact]
    public void A_missing_issuer_is_taken_from_those_at_hand_and_a_root_is_not_put_in()
    {
        var bundle = ChainRepair.Make(Request(Key + Pem(TestChain.Leaf)) with { Issuers = [Parse(TestChain.Root), Parse(TestChain.Intermediate)] });

        Assert.Equal(Sound, Text(bundle));
        Assert.Equal(["put in the certificate of Example Issuer, which was missing"], bundle.Changes.ToArray());
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 2)]
    public void A_root_is_kept_or_left_out(bool keeps, int count)
    {
        var bundle = ChainRepair.Make(Request(Pem(TestChain.Root, TestChain.Leaf, TestChain.Intermediate)) with { KeepsRoot = keeps });

        Assert.Equal(count, bundle.Certificates.Length);
        Assert.Equal(!keeps, bundle.Changes.Contains("left out the root Example Root"));
    }

    [Fact]
    public void The_key_goes_where_it_is_asked_for()
    {
        var last = ChainRepair.Make(Request(Sound) with { Key = KeyPlace.Last });
        var apart = ChainRepair.Make(Request(Sound) with { Key = KeyPlace.Apart });

        Assert.Equal(Pem(TestChain.Leaf, TestChain.Intermediate) + Key, Text(last));
        Assert.Equal((Pem(TestChain.Leaf, TestChain.Intermediate), Key), (Text(apart), Encoding.ASCII.GetString(apart.KeyOctets.Span)));
        Assert.Equal((true, false), (last.HoldsKey, apart.HoldsKey));
    }

    [Theory]
    [InlineData(BundleForm.Pem)]
    [InlineData(BundleForm.Der)]
    [InlineData(BundleForm.Pkcs7)]
    [InlineData(BundleForm.Pkcs7Pem)]
    [InlineData(BundleForm.Pkcs12)]
    public void What_is_written_is_read_again(BundleForm form)
    {
        foreach (var isLegacy in (bool[])[false, true])
        {
            var bundle = ChainRepair.Make(Request(Sound) with { Form = form, NewPassword = form == BundleForm.Pkcs12 ? "new" : null, IsLegacy = isLegacy });

            Assert.True(MaterialFile.TryRead(bundle.Octets, "new", out var content, out var error), $"{error}");
            Assert.Empty(content.Faults);
            Assert.Empty(content.Oddities);
            var expected = form == BundleForm.Der ? [TestChain.Leaf] : new[] { TestChain.Leaf, TestChain.Intermediate };
            Assert.Equal(expected.Select(each => Parse(each).Sha256).Order(), content.Certificates.Select(each => each.Sha256).Order());
            Assert.Equal(bundle.HoldsKey, content.PrivateKeys.Length == 1);
        }
    }

    [Theory]
    [InlineData("right", null)]
    [InlineData(null, "install.key.password-missing")]
    [InlineData("wrong", "install.key.password-wrong")]
    public void An_encrypted_key_is_opened_or_the_cause_is_told(string? password, string? code)
    {
        var encrypted = ChainRepair.Make(Request(Sound) with { NewPassword = "right" });

        var bundle = ChainRepair.Make(Request(Text(encrypted), password));

        Assert.Equal(code is null, bundle.IsMade);
        Assert.Equal(code, bundle.Findings.FirstOrDefault()?.Finding.Code);
        if (code is null)
            Assert.Equal(Sound, Text(bundle));
    }

    [Fact]
    public void An_encryption_that_nobody_here_knows_is_no_wrong_password()
    {
        // The hash of the derivation is replaced by another identifier of the same length.
        var encrypted = ChainRepair.Make(Request(Sound) with { NewPassword = "right" });
        var der = Convert.FromBase64String(string.Concat(Text(encrypted).Split('\n').Skip(1).TakeWhile(line => !line.StartsWith('-'))));
        ReadOnlySpan<byte> hmacWithSha256 = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x02, 0x09];
        der[der.AsSpan().IndexOf(hmacWithSha256) + 7] = 0x4D;
        var changed = System.Security.Cryptography.PemEncoding.WriteString("ENCRYPTED PRIVATE KEY", der) + "\n" + Pem(TestChain.Leaf);

        Assert.Equal("install.key.encryption", ChainRepair.Make(Request(changed, "right")).Findings[0].Finding.Code);
    }

    [Fact]
    public void A_traditional_key_is_written_where_it_is_asked_for()
    {
        var rsa = ChainRepair.Make(Request(Sound) with { Writing = KeyWriting.Traditional });
        var curve = ChainRepair.Make(
            Request(TestKeys.Curve.ExportPkcs8PrivateKeyPem() + "\n" + Pem(TestChain.CurveLeaf, TestChain.Intermediate)) with { Writing = KeyWriting.Traditional });

        Assert.Equal(TestKeys.Rsa.ExportRSAPrivateKeyPem() + "\n" + Pem(TestChain.Leaf, TestChain.Intermediate), Text(rsa));
        Assert.StartsWith("-----BEGIN EC PRIVATE KEY-----\n", Text(curve), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_broken_upload_is_mended_or_refused_with_a_cause()
    {
        var (mended, refused) = (0, 0);
        foreach (var upload in BrokenUploads.All)
        {
            var request = upload.Request();
            var bundle = ChainRepair.Make(new() { Files = [.. request.KeyFiles, .. request.Files], Password = upload.Password, Issuers = [Parse(TestChain.Intermediate)] });
            if (!bundle.IsMade)
            {
                refused++;
                Assert.True(bundle.Findings is [{ Severity: Diagnostics.Severity.Error }, ..], upload.ToString());
                continue;
            }

            // What was wrong with the file is gone; what is wrong with the certificate, and what the system says, cannot be.
            mended++;
            var again = (upload with { Files = [("new.pem", bundle.Octets.ToArray())], Keys = [], Password = null }).Judge();
            Assert.DoesNotContain(again.Findings, finding => finding.Finding.Code is "install.chain.order" or "install.chain.missing" or "install.chain.duplicate"
                or "install.chain.unrelated" or "install.file.stray-text" or "install.file.untidy" or "install.file.form" or "install.file.damaged"
                or "install.file.unreadable" or "install.key.below-certificate" or "install.file.pkcs12-open");
        }

        Assert.True(mended > 100 && refused > 100, $"{mended} mended, {refused} refused");
    }

    [Fact]
    public void A_key_alone_is_no_chain() => Assert.Equal("install.certificate.missing", Assert.Single(Make(Key).Findings).Finding.Code);

    static Bundle Make(string text) => ChainRepair.Make(Request(text));

    static BundleRequest Request(string text, string? password = null) =>
        new() { Files = [UploadFile.Read("upload.pem", Encoding.ASCII.GetBytes(text), password)], Password = password };

    static string Text(Bundle bundle) => Encoding.ASCII.GetString(bundle.Octets.Span);
}
