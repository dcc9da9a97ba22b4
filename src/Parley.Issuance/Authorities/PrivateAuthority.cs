using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using CertificateRequest = Parley.Certificates.Requests.CertificateRequest;
using Pkcs10 = System.Security.Cryptography.X509Certificates.CertificateRequest;

namespace Parley.Issuance.Authorities;

/// <summary>
/// A small authority in a folder: a root, an issuing authority below it, and a journal of all that they did. One process changes
/// it at a time; any number read it.
/// </summary>
/// <remarks>
/// A serial number is on the disk before anything is signed with it, a certificate before anybody gets it, a revocation before it
/// is told. Whatever moment the process or the machine ends, nothing that was handed out is lost, and no serial number is taken
/// twice.
/// </remarks>
public sealed partial class PrivateAuthority : IDisposable
{
    readonly AuthorityFolder _files;
    readonly FileStream? _lock;
    readonly Journal? _journal;
    readonly AuthorityState _state;

    PrivateAuthority(
        AuthorityFolder files, AuthoritySettings settings, Certificate root, Certificate issuing,
        AuthorityState state, Journal? journal, FileStream? held)
    {
        (_files, Settings, Root, Issuing, _state, _journal, _lock) = (files, settings, root, issuing, state, journal, held);
    }

    /// <summary>What it was made with.</summary>
    public AuthoritySettings Settings { get; }

    /// <summary>The root, which clients trust.</summary>
    public Certificate Root { get; }

    /// <summary>The authority that signs certificates of servers.</summary>
    public Certificate Issuing { get; }

    /// <summary>All certificates, in the order of their issue; the two of the authority are the first.</summary>
    public ImmutableArray<IssuedCertificate> Certificates => _state.Certificates;

    /// <summary>Octets of a line that a cut left, and that were moved to <c>journal.torn</c>: nothing that was handed out.</summary>
    public int TornOctets { get; private init; }

    /// <summary>The certificates that a server presents: its own, and the issuing authority's.</summary>
    public string ToChainPem(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return AuthorityMaker.ToPem(certificate) + AuthorityMaker.ToPem(Issuing);
    }

    /// <summary>The certificate of the root or the issuing authority.</summary>
    public Certificate Of(AuthorityLevel level) => level == AuthorityLevel.Root ? Root : Issuing;

    /// <summary>When the newest revocation list of an authority ends; <see langword="null"/> where there is none.</summary>
    public DateTimeOffset? ListEnds(AuthorityLevel level) => _state.List(level)?.NextUpdate;

    /// <summary>Opens a private key of the authority.</summary>
    /// <param name="level">Which.</param>
    /// <param name="password">Its password; <see langword="null"/> where it has none.</param>
    /// <param name="key">The key; the caller disposes it.</param>
    /// <param name="why">Why there is none.</param>
    public bool TryUnlock(AuthorityLevel level, string? password, [NotNullWhen(true)] out IssuanceKey? key, [NotNullWhen(false)] out string? why)
    {
        key = null;
        byte[] file;
        try
        {
            file = ReadSmall(_files.Key(level));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            why = $"the key {_files.Key(level)} cannot be read: {failure.Message.TrimEnd('.')}";
            return false;
        }

        if (!IssuanceKey.TryRead(file, password, out key, out why))
            why = $"the key {_files.Key(level)} does not open: {why}";
        else if (!key.PublicKey.EncodedKeyValue.RawData.AsSpan().SequenceEqual(Of(level).PublicKey.KeyOctets.Span))
            why = $"the key {_files.Key(level)} is not that of the certificate {_files.Certificate(level)}";
        if (key is not null && why is null)
            return true;
        key?.Dispose();
        key = null;
        why ??= "there is no key";
        return false;
    }

    /// <summary>Finds a certificate by its serial number, or by the beginning of it where that is enough.</summary>
    public ImmutableArray<IssuedCertificate> Find(string serial)
    {
        ArgumentNullException.ThrowIfNull(serial);
        var plain = serial.Replace(":", "", StringComparison.Ordinal);
        return _state.TryGet(plain, out var exact) ? [exact]
            : [.. Certificates.Where(certificate => certificate.Serial.StartsWith(plain, StringComparison.OrdinalIgnoreCase))];
    }

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

    /// <summary>Revokes a certificate. When this returns it is on the disk; lists and answers say so when they are made next.</summary>
    /// <param name="serial">The whole serial number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="since">From when on it counts for nothing; not after <paramref name="moment"/>.</param>
    /// <param name="moment">When.</param>
    /// <exception cref="ArgumentException">
    /// There is no such certificate, the moment is to come, or <see cref="WhyNotRevoked"/> says why not.
    /// </exception>
    public void Revoke(string serial, RevocationReason reason, DateTimeOffset since, DateTimeOffset moment)
    {
        if (!_state.TryGet(serial, out var certificate))
            throw new ArgumentException($"There is no certificate {serial}.", nameof(serial));
        if (WhyNotRevoked(certificate, reason) is { } why)
            throw new ArgumentException(why, nameof(reason));
        if (since > moment)
            throw new ArgumentException("A certificate is revoked from now on, or since a moment that is past.", nameof(since));
        Append(new JournalEntry.Revoked { At = moment, Serial = serial, Reason = reason, Since = since });
    }

    /// <summary>
    /// Why a certificate cannot be revoked for this reason; <see langword="null"/> where it can. What is revoked for good does not
    /// become one that can be released, and a key that others know stays one.
    /// </summary>
    public static string? WhyNotRevoked(IssuedCertificate certificate, RevocationReason reason)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate switch
        {
            { RevokedSince: null } => null,
            { IsOnHold: true } => reason == RevocationReason.CertificateHold ? "it is on hold already" : null,
            _ when reason == RevocationReason.CertificateHold => "it is revoked for good",
            { Reason: RevocationReason.KeyCompromise or RevocationReason.CaCompromise } when reason != certificate.Reason =>
                "it is revoked because others know the key, which no other reason takes the place of",
            _ => null,
        };
    }

    /// <summary>Lets a certificate that is on hold count again. Lists and answers say so when they are made next.</summary>
    /// <param name="serial">The whole serial number.</param>
    /// <param name="moment">When.</param>
    /// <exception cref="ArgumentException">There is no such certificate, or it is not on hold.</exception>
    public void Release(string serial, DateTimeOffset moment)
    {
        if (!_state.TryGet(serial, out var certificate) || !certificate.IsOnHold)
            throw new ArgumentException($"There is no certificate {serial} on hold.", nameof(serial));
        Append(new JournalEntry.Released { At = moment, Serial = serial });
    }

    /// <summary>Makes a revocation list with the next number, and puts it into the folder.</summary>
    /// <param name="level">Whose list.</param>
    /// <param name="key">The key of that authority.</param>
    /// <param name="moment">When.</param>
    /// <returns>The list in DER.</returns>
    public byte[] IssueList(AuthorityLevel level, IssuanceKey key, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(key);
        var number = (_state.List(level)?.Number ?? 0) + 1;
        var until = moment + RevocationListMaker.Lifetime(level);
        Append(new JournalEntry.Listed { At = moment, By = level, Number = number, NextUpdate = until });
        var list = RevocationListMaker.Encode(Of(level), key, Certificates.Where(certificate => certificate.By == level), number, moment, until);
        AuthorityFolder.Replace(_files.List(level), list);
        return list;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal?.Dispose();
        _lock?.Dispose();
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

    void Append(JournalEntry entry)
    {
        if (_journal is null)
            throw new InvalidOperationException("The authority was opened to be read.");
        _journal.Append(entry);
        if (_state.Add(entry) is { } fault)
            throw new InvalidOperationException($"The journal holds what makes no sense: {fault}");
    }
}
