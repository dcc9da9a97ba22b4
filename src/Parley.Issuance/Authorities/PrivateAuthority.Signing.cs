using System.Security.Cryptography.X509Certificates;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using CertificateRequest = Parley.Certificates.Requests.CertificateRequest;
using Pkcs10 = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Parley.Issuance.Authorities;

public sealed partial class PrivateAuthority
{
    /// <summary>What the authority makes of a request; nothing is signed yet.</summary>
    public SigningDecision Decide(CertificateRequest request, SigningTerms terms, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(terms);
        return new SigningPolicy(Settings, Issuing, Certificates).Decide(request, terms, moment);
    }

    /// <summary>What a certificate would be that takes the place of another, with the same key; nothing is signed yet.</summary>
    /// <param name="old">The certificate that is renewed.</param>
    /// <param name="terms">Its role, and how long it shall live.</param>
    /// <param name="moment">When.</param>
    public SigningDecision DecideRenewal(IssuedCertificate old, SigningTerms terms, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(terms);
        return new SigningPolicy(Settings, Issuing, Certificates).Renew(old, terms, moment);
    }

    /// <summary>Signs a certificate. When this returns it is on the disk.</summary>
    /// <param name="decision">What it says.</param>
    /// <param name="key">The key of the issuing authority.</param>
    /// <param name="moment">When.</param>
    /// <exception cref="ArgumentException">The decision is a refusal.</exception>
    /// <exception cref="InvalidOperationException">The authority was opened to be read.</exception>
    /// <exception cref="IOException">The journal cannot be written; nothing was issued that anybody has.</exception>
    public IssuedCertificate Issue(SigningDecision decision, IssuanceKey key, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(key);
        if (decision.IsRefused)
            throw new ArgumentException("What was refused is not signed.", nameof(decision));
        var serial = CertificateSigner.NewSerial();
        while (_state.IsTaken(Convert.ToHexString(serial)))
            serial = CertificateSigner.NewSerial();
        Append(new JournalEntry.Reserved { At = moment, Serial = Convert.ToHexString(serial) });
        var certificate = CertificateSigner.Sign(
            Filled(decision, key), new(Issuing.Subject.Encoded.Span), key, decision.NotBefore, decision.NotAfter, serial);
        Append(new JournalEntry.Issued
        {
            At = moment, Serial = certificate.SerialText, By = AuthorityLevel.Issuing, Role = decision.Role.Name,
            Certificate = certificate.Encoded.ToArray(), Renews = decision.Renews,
        });
        return Find(certificate.SerialText)[0];
    }

    Pkcs10 Filled(SigningDecision decision, IssuanceKey key)
    {
        var subject = PublicKey.CreateFromSubjectPublicKeyInfo(decision.PublicKey.Span, out _);
        var request = new Pkcs10(decision.Subject.Encode(), subject, key.Hash);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        foreach (var extension in UsageExtensions.Of(decision.Role, subject))
            request.CertificateExtensions.Add(extension);
        request.CertificateExtensions.Add(CertificateNames.Extension(decision.Names, decision.Subject.Fields.IsEmpty));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(subject, critical: false));
        foreach (var extension in AuthorityExtensions.Of(Issuing, AuthorityLevel.Issuing, Settings.Address))
            request.CertificateExtensions.Add(extension);
        return request;
    }
}
