using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Model;

namespace Parley.Issuance.Authorities;

/// <summary>What follows from the entries of a journal.</summary>
sealed class AuthorityState
{
    readonly HashSet<string> _serials = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, IssuedCertificate> _bySerial = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> _order = [];
    readonly Dictionary<AuthorityLevel, JournalEntry.Listed> _lists = [];

    /// <summary>All certificates, in the order of their issue.</summary>
    internal ImmutableArray<IssuedCertificate> Certificates => [.. _order.Select(serial => _bySerial[serial])];

    /// <summary>Takes the entries of a journal.</summary>
    internal static bool TryMake(
        ImmutableArray<JournalEntry> entries, [NotNullWhen(true)] out AuthorityState? state, [NotNullWhen(false)] out string? why)
    {
        state = new();
        why = null;
        foreach (var (index, entry) in entries.Index())
        {
            if (state.Add(entry) is not { } fault)
                continue;
            why = string.Create(CultureInfo.InvariantCulture, $"line {index + 1}: {fault}");
            state = null;
            break;
        }

        return state is not null;
    }

    /// <summary>Takes one entry more.</summary>
    /// <returns>Why it makes no sense; <see langword="null"/> where it does.</returns>
    internal string? Add(JournalEntry entry) => entry switch
    {
        JournalEntry.Reserved reserved => _serials.Add(reserved.Serial) ? null : $"the serial number {reserved.Serial} is taken twice",
        JournalEntry.Issued issued => Add(issued),
        JournalEntry.Revoked revoked => Add(revoked),
        JournalEntry.Released released => Add(released),
        JournalEntry.Listed listed => Add(listed),
        _ => "an entry of an unknown kind",
    };

    /// <summary>Whether a serial number was ever taken.</summary>
    internal bool IsTaken(string serial) => _serials.Contains(serial);

    internal bool TryGet(string serial, [NotNullWhen(true)] out IssuedCertificate? certificate) => _bySerial.TryGetValue(serial, out certificate);

    /// <summary>The newest list of an authority; <see langword="null"/> where there is none.</summary>
    internal JournalEntry.Listed? List(AuthorityLevel level) => _lists.GetValueOrDefault(level);

    string? Add(JournalEntry.Issued issued)
    {
        if (!Certificate.TryParse(issued.Certificate, out var certificate, out var error))
            return $"the certificate cannot be read: {error}";
        if (!string.Equals(certificate.SerialText, issued.Serial, StringComparison.OrdinalIgnoreCase) || !_serials.Contains(issued.Serial))
            return "the certificate has a serial number that was not taken for it";
        if (!_bySerial.TryAdd(issued.Serial, new()
        {
            Certificate = certificate, By = issued.By, Role = issued.Role, IssuedAt = issued.At, Renews = issued.Renews,
        }))
            return $"the serial number {issued.Serial} was issued twice";
        _order.Add(issued.Serial);
        return null;
    }

    string? Add(JournalEntry.Revoked revoked)
    {
        if (!_bySerial.TryGetValue(revoked.Serial, out var certificate))
            return $"a certificate {revoked.Serial} was revoked that was not issued";
        _bySerial[revoked.Serial] = certificate with { Reason = revoked.Reason, RevokedSince = revoked.Since };
        return null;
    }

    string? Add(JournalEntry.Released released)
    {
        if (!_bySerial.TryGetValue(released.Serial, out var certificate) || !certificate.IsOnHold)
            return $"a certificate {released.Serial} was released that was not on hold";
        _bySerial[released.Serial] = certificate with { Reason = null, RevokedSince = null };
        return null;
    }

    string? Add(JournalEntry.Listed listed)
    {
        if (_lists.TryGetValue(listed.By, out var before) && before.Number >= listed.Number)
            return $"the number of a list went back to {listed.Number.ToString(CultureInfo.InvariantCulture)}";
        _lists[listed.By] = listed;
        return null;
    }
}
