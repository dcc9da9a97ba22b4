using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using Parley.Issuance.Roles;
using Parley.Issuance.Rules;
using Request = Parley.Certificates.Requests.CertificateRequest;

namespace Parley.Issuance.Tests;

/// <summary>Requests as tests need them, sound and otherwise.</summary>
static class TestRequests
{
    internal static IssuanceRole Role(string name) => RoleCatalogue.TryGet(name, out var role) ? role : throw new ArgumentException(name, nameof(name));

    internal static ImmutableArray<CertificateName> Names(params string[] names) =>
        [.. names.Select(text => CertificateName.TryParse(text, out var name, out var why) ? name : throw new ArgumentException($"{text} {why}", nameof(names)))];

    /// <summary>A request for names, with a new key on P-256.</summary>
    internal static byte[] Encode(ImmutableArray<CertificateName> names, string subject = "O=Example", string role = "plain")
    {
        using var key = IssuanceKey.Create(KeyKind.P256);
        return Encode(key, names, subject, role);
    }

    internal static byte[] Encode(IssuanceKey key, ImmutableArray<CertificateName> names, string subject = "O=Example", string role = "plain")
    {
        Assert.True(SubjectName.TryParse(subject, out var fields, out var why), why);
        return new NewRequest { Role = Role(role), Names = names, Subject = NewRequest.SubjectFor(fields, names) }.Encode(key);
    }

    internal static Request Read(byte[] encoded)
    {
        Assert.True(Request.TryParse(encoded, out var request, out var error), error.ToString());
        return request;
    }

    internal static RequestInFile InFile(byte[] encoded, string file = "server.csr", string form = "PEM") =>
        new() { File = file, Form = form, Request = Read(encoded) };

    /// <summary>A request as another tool would make it.</summary>
    internal static byte[] Foreign(string subject, Action<CertificateRequest>? change = null, int rsaBits = 0, HashAlgorithmName? hash = null)
    {
        using var rsa = rsaBits > 0 ? RSA.Create(rsaBits) : null;
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName(subject);
        var request = rsa is null
            ? new CertificateRequest(name, curve, HashAlgorithmName.SHA256)
            : new CertificateRequest(name, rsa, hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        change?.Invoke(request);
        return request.CreateSigningRequest();
    }

    /// <summary>Adds DNS names to a request of another tool.</summary>
    internal static Action<CertificateRequest> Dns(params string[] names) => request =>
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
            builder.AddDnsName(name);
        request.CertificateExtensions.Add(builder.Build());
    };
}
