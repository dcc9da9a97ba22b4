using Parley.Certificates.Revocation;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Authorities;

public sealed partial class PrivateAuthority
{
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
}
