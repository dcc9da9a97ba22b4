using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Model;
using Parley.Issuance.Keys;

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

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal?.Dispose();
        _lock?.Dispose();
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
