using System.Collections.Immutable;
using System.Text;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Issuance.Authorities;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Tests.Authorities;

/// <summary>An authority in a temporary folder, with keys on P-256 and no passwords.</summary>
sealed class TestAuthority : IDisposable
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("parley-authority-");

    internal TestAuthority(NewAuthority? wanted = null, DateTimeOffset? at = null)
    {
        wanted ??= new() { Name = "Example", Address = "http://127.0.0.1:8080", Key = KeyKind.P256 };
        Assert.True(AuthorityMaker.TryMake(Folder, wanted, null, null, at ?? Now, out var why), why);
    }

    internal string Folder => Path.Combine(_parent.FullName, "pki");

    internal string Journal => Path.Combine(Folder, "journal");

    /// <summary>Another folder with the same files.</summary>
    internal string Copy(string name)
    {
        var folder = Path.Combine(_parent.FullName, name);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    internal PrivateAuthority Open() => Open(Folder);

    internal static PrivateAuthority Open(string folder) =>
        PrivateAuthority.TryOpen(folder, out var authority, out var why) ? authority : throw new InvalidOperationException(why);

    internal static IssuanceKey Unlock(PrivateAuthority authority, AuthorityLevel level = AuthorityLevel.Issuing) =>
        authority.TryUnlock(level, null, out var key, out var why) ? key : throw new InvalidOperationException(why);

    /// <summary>Signs a new request for names.</summary>
    internal static IssuedCertificate Sign(PrivateAuthority authority, params string[] names) => Sign(authority, Now, names);

    internal static IssuedCertificate Sign(PrivateAuthority authority, DateTimeOffset at, params string[] names)
    {
        var request = TestRequests.Read(TestRequests.Encode(TestRequests.Names(names)));
        var decision = authority.Decide(request, new() { Role = TestRequests.Role("plain") }, at);
        Assert.False(decision.IsRefused, string.Join('\n', decision.Findings));
        using var key = Unlock(authority);
        return authority.Issue(decision, key, at);
    }

    /// <summary>What Parley's own engine says of a chain.</summary>
    internal static CertificateVerdict Judge(
        PrivateAuthority authority, Certificate leaf, string name, DateTimeOffset? at = null, IEnumerable<byte[]>? lists = null, IEnumerable<byte[]>? answers = null) =>
        new CertificateJudge().Judge(new()
        {
            Presented = [leaf.Encoded, authority.Issuing.Encoded],
            Trust = TrustStore.Of([authority.Root]),
            Reference = new() { Service = ApplicationService.Http, Name = name, Origin = ReferenceOrigin.TypedByUser },
            Time = at ?? Now,
            Revocation = RevocationMaterial.Of((lists ?? []).Select(List), (answers ?? []).Select(Answer), []),
        });

    internal static CertificateRevocationList List(byte[] der) =>
        CertificateRevocationList.TryParse(der, out var list, out var error) ? list : throw new InvalidOperationException(error.ToString());

    internal static OcspResponse Answer(byte[] der) =>
        OcspResponse.TryParse(der, out var answer, out var error) ? answer : throw new InvalidOperationException(error.ToString());

    internal static ImmutableArray<string> Codes(CertificateVerdict verdict) => [.. verdict.Observations.Select(observation => observation.Finding.Code)];

    internal string WritePem(string name, params Certificate[] certificates)
    {
        var path = Path.Combine(_parent.FullName, name);
        File.WriteAllText(path, string.Concat(certificates.Select(AuthorityMaker.ToPem)), Encoding.ASCII);
        return path;
    }

    public void Dispose() => _parent.Delete(recursive: true);
}
