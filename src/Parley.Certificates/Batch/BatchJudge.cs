using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Rules;
using Parley.Certificates.Trust;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>Judges cases, one after the other or many at once. Cases often share their anchors; these are kept, bounded.</summary>
public sealed class BatchJudge
{
    /// <summary>Stores kept at most: a set of cases has some hundreds of different anchors at most, each a few kilobytes.</summary>
    const int MaximumStores = 1024;

    /// <summary>Mail addresses listed at most in one observation: a report has lines.</summary>
    const int NamesListed = 8;

    readonly CertificateJudge _judge = new();
    readonly ConcurrentDictionary<string, TrustStore> _stores = new(StringComparer.Ordinal);

    /// <summary>Judges a case.</summary>
    /// <param name="record">The case.</param>
    /// <param name="profile">The profile; what the case asks for besides is added to it.</param>
    /// <param name="now">The moment to judge for where the case does not say.</param>
    public BatchAnswer Judge(BatchRecord record, ValidationPolicy profile, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(profile);
        var hosts = record.Names.Where(name => name.Kind != BatchNameKind.Rfc822).Select(ReferenceOf).ToImmutableArray();
        var trust = TrustOf(record.Anchors);
        var (revocation, check) = BatchRevocation.Of(record);
        var verdict = _judge.Judge(new()
        {
            Presented = record.Presented,
            Trust = trust,
            Reference = hosts is [var first, ..] ? first : ReferenceIdentity.None,
            Time = record.Time ?? now,
            Revocation = revocation,
            Policy = BatchPolicy.Of(record, profile, check),
            Purpose = record.Purpose,
        });
        var others = Others(record, verdict, hosts);
        var answer = new BatchAnswer
        {
            Verdict = verdict,
            IsAccepted = verdict.ChainTrusted && (hosts.IsEmpty || verdict.Standard.Matches) && others.IsEmpty,
            Findings = BatchPlaces.Of([.. others, .. verdict.Observations], verdict.Presented, record.Anchors),
        };
        return record.AsksStatusOnly ? answer with { IsAccepted = answer.Revocation == RevocationStatus.Good } : answer;
    }

    /// <summary>What is wrong with the names beyond the first; all of it is an error.</summary>
    static ImmutableArray<Observation> Others(
        BatchRecord record, CertificateVerdict verdict, ImmutableArray<ReferenceIdentity> hosts)
    {
        if (record.Names.Length == (hosts.IsEmpty ? 0 : 1) || verdict.Leaf is not { } leaf)
            return [];
        var observations = ImmutableArray.CreateBuilder<Observation>();
        foreach (var host in hosts.Skip(1))
            observations.AddRange(IdentityFindings.Of(IdentityMatcher.Match(PresentedNames.Of(leaf), host, IdentityMode.Standard), leaf));
        foreach (var name in record.Names)
        {
            if (name.Kind == BatchNameKind.Rfc822 && !MailIdentity.Matches(leaf, name.Value))
                observations.Add(NoMailbox(leaf, name.Value));
        }

        return observations.ToImmutable();
    }

    static Observation NoMailbox(Certificate leaf, string address)
    {
        var names = leaf.SubjectAlternativeNames;
        var presented = names.MailAddresses.Concat(names.InternationalMailAddresses)
            .Take(NamesListed).Select(name => PlainLine.Of(name)).ToList();
        var reference = PlainLine.Of(address);
        return Observation.Of(CertificateRules.IdentityMailbox, leaf.DisplayName,
            ("reference", reference),
            ("presented", presented.Count == 0 ? "none at all" : string.Join(", ", presented)),
            ("sanLine", "email:" + reference),
            ("serial", leaf.SerialText),
            ("sha256", leaf.Sha256));
    }

    static ReferenceIdentity ReferenceOf(BatchName name) =>
        new() { Service = ApplicationService.Http, Name = name.Value, Origin = ReferenceOrigin.TypedByUser };

    TrustStore TrustOf(ImmutableArray<ReadOnlyMemory<byte>> anchors)
    {
        if (anchors.IsEmpty)
            return TrustStore.Empty;
        var key = KeyOf(anchors);
        if (_stores.TryGetValue(key, out var known))
            return known;
        var certificates = new List<Certificate>(anchors.Length);
        foreach (var anchor in anchors)
        {
            if (Certificate.TryParse(anchor, out var certificate, out _))
                certificates.Add(certificate); // one that cannot be read is not trusted
        }

        if (_stores.Count >= MaximumStores)
            _stores.Clear();
        return _stores.GetOrAdd(key, TrustStore.Of(certificates));
    }

    static string KeyOf(ImmutableArray<ReadOnlyMemory<byte>> anchors)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (anchors.Length == 1)
        {
            SHA256.HashData(anchors[0].Span, hash);
        }
        else
        {
            using var hashing = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var anchor in anchors)
                hashing.AppendData(anchor.Span); // DER says where each ends
            hashing.GetHashAndReset(hash);
        }

        return Convert.ToHexString(hash);
    }
}
