using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Comparison.Rules;

namespace Parley.Installation.Comparison;

/// <summary>Makes the table: each station is compared with the one before it that says something of the field.</summary>
sealed class ComparisonTable
{
    readonly List<ComparisonRow> _rows = [];
    readonly List<Observation> _findings = [];

    internal ComparisonTable(ImmutableArray<ComparedCertificate> stations)
    {
        Stations = stations;
        AddNames();
        AddSubject();
        AddKey();
        AddUsage();
        AddPurposes();
        AddAuthority();
        AddOfCertificate("issuer", "issuer", certificate => certificate.Issuer.ToString());
        AddOfCertificate("notBefore", "valid from", certificate => Evidence.Moment(certificate.NotBefore));
        AddOfCertificate("notAfter", "valid until", certificate => Evidence.Moment(certificate.NotAfter));
        AddOfCertificate("signature", "signed with", certificate => certificate.SignatureAlgorithm.Name);
        AddOfCertificate("serialNumber", "serial number", certificate => certificate.SerialText);
        AddFingerprint();
        AddChain();
    }

    internal ImmutableArray<ComparedCertificate> Stations { get; }

    internal ImmutableArray<ComparisonRow> Rows => [.. _rows];

    internal ImmutableArray<Observation> Findings => [.. _findings];

    void AddNames()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Names))
        {
            var missing = before.Names!.Value.Except(after.Names!.Value).ToList(); // both say something
            var more = after.Names.Value.Except(before.Names.Value).ToList();
            if (missing.Count > 0)
            {
                (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} lacks {string.Join(", ", missing)}");
                Add(ComparisonRules.Names, before, after, ("missing", string.Join(", ", missing)));
            }
            else if (more.Count > 0 && weight == ComparisonWeight.Same)
            {
                var consequence = after.Stage == ComparisonStage.Issued ? "; the call manager refuses such an upload" : "";
                (weight, why) = (ComparisonWeight.Harmless, $"{Word(after)} has more: {string.Join(", ", more)}{consequence}");
            }
        }

        AddRow("names", "alternative names", station => station.Names is { } names ? Lines(names, "none") : null, weight, why);
    }

    void AddSubject() => AddPlain(
        "subject", "subject", station => station.Subject?.ToString(), (one, other) => one.Subject!.Equals(other.Subject),
        "clients read the alternative names; authorities leave out what they do not verify");

    void AddKey()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Key))
        {
            if (KeyPair.IsSame(before.Key!, after.Key!)) // both have one
                continue;
            (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} is for another key than {Word(before)}");
            Add(ComparisonRules.Key, before, after, ("beforeKey", Print(before.Key!)), ("afterKey", Print(after.Key!)));
        }

        AddRow("key", "key", station => station.Key is { } key ? $"{key.Name}\n{Print(key)}" : null, weight, why);
    }

    void AddUsage()
    {
        const KeyUsage asked = KeyUsage.DigitalSignature;
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Usage))
        {
            var missing = before.Usage!.Value & ~after.Usage!.Value; // both say something
            if (missing.HasFlag(asked))
            {
                (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} lacks {asked}, which every handshake of today needs");
                Add(ComparisonRules.Usage, before, after, ("missing", asked));
            }
            else if (before.Usage != after.Usage && weight == ComparisonWeight.Same)
            {
                (weight, why) = (ComparisonWeight.Harmless, "signing is what handshakes of today need, and it is there");
            }
        }

        AddRow("keyUsage", "key usage", station => station.Usage?.ToString(), weight, why);
    }

    void AddPurposes()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Purposes))
        {
            // None means that any is allowed.
            var missing = after.Purposes is [] ? [] : before.Purposes!.Value.Except(after.Purposes!.Value).ToList(); // both say something
            if (missing.Count > 0)
            {
                var names = string.Join(", ", missing.Select(ObjectIdentifiers.PurposeName));
                (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} is not for {names}");
                Add(ComparisonRules.Purposes, before, after, ("missing", names));
            }
            else if (!before.Purposes!.Value.ToHashSet().SetEquals(after.Purposes!.Value) && weight == ComparisonWeight.Same)
            {
                (weight, why) = (ComparisonWeight.Harmless, $"{Word(after)} is for more");
            }
        }

        AddRow(
            "purposes", "purposes",
            station => station.Purposes is { } purposes ? Lines(purposes.Select(ObjectIdentifiers.PurposeName), "any") : null, weight, why);
    }

    void AddAuthority()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.IsAuthority))
        {
            if (before.IsAuthority == after.IsAuthority)
                continue;
            (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} is {(after.IsAuthority is true ? "" : "not ")}that of an authority");
            Add(ComparisonRules.Authority, before, after, ("is", after.IsAuthority is true ? "an authority" : "no authority"));
        }

        AddRow("authority", "authority", station => station.IsAuthority is { } value ? value ? "yes" : "no" : null, weight, why);
    }

    void AddOfCertificate(string field, string title, Func<Certificate, string> value) => AddPlain(
        field, title, station => station.Certificate is { } certificate ? value(certificate) : null,
        (one, other) => value(one.Certificate!) == value(other.Certificate!), "it goes with the certificate");

    void AddFingerprint()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Certificate))
        {
            if (before.Certificate!.Equals(after.Certificate))
                continue;
            var isOlder = after.Certificate!.NotBefore < before.Certificate.NotBefore;
            (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} is another certificate, {(isOlder ? "an earlier one" : "a later one")}");
            Add(ComparisonRules.OtherCertificate, before, after,
                ("beforeSha256", before.Certificate.Sha256), ("afterSha256", after.Certificate.Sha256),
                ("beforeFrom", before.Certificate.NotBefore), ("afterFrom", after.Certificate.NotBefore));
        }

        AddRow("sha256", "SHA-256", station => station.Certificate?.Sha256, weight, why);
    }

    void AddChain()
    {
        var (weight, why) = (ComparisonWeight.Same, default(string));
        foreach (var (before, after) in Pairs(station => station.Certificate))
        {
            // A root is trusted because clients have it.
            var missing = before.Chain.Where(certificate => !certificate.IsSelfIssued).Except(after.Chain)
                .Select(certificate => certificate.DisplayName).ToList();
            if (missing.Count > 0)
            {
                (weight, why) = (ComparisonWeight.Matters, $"{Word(after)} comes without {string.Join(", ", missing)}");
                Add(ComparisonRules.Chain, before, after, ("missing", string.Join(", ", missing)));
            }
            else if (!before.Chain.SequenceEqual(after.Chain) && weight == ComparisonWeight.Same)
            {
                (weight, why) = (ComparisonWeight.Harmless, "nothing that clients need is missing");
            }
        }

        AddRow(
            "chain", "comes with",
            station => station.Certificate is null ? null : Lines(station.Chain.Select(each => each.DisplayName), "nothing"), weight, why);
    }

    void AddPlain(
        string field, string title, Func<ComparedCertificate, string?> value, Func<ComparedCertificate, ComparedCertificate, bool> isSame,
        string harmless)
    {
        var differs = Pairs(value).Any(pair => !isSame(pair.Before, pair.After));
        AddRow(field, title, value, differs ? ComparisonWeight.Harmless : ComparisonWeight.Same, differs ? harmless : null);
    }

    void AddRow(string field, string title, Func<ComparedCertificate, string?> value, ComparisonWeight weight, string? why)
    {
        ImmutableArray<string?> values = [.. Stations.Select(value)];
        if (values.Any(each => each is not null))
            _rows.Add(new() { Field = field, Title = title, Values = values, Weight = weight, Why = why });
    }

    /// <summary>Each station that says something with the one before it that does.</summary>
    IEnumerable<(ComparedCertificate Before, ComparedCertificate After)> Pairs<TValue>(Func<ComparedCertificate, TValue?> value)
    {
        var saying = Stations.Where(station => value(station) is not null).ToList();
        return saying.Zip(saying.Skip(1));
    }

    void Add(
        Finding finding, ComparedCertificate before, ComparedCertificate after, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        _findings.Add(Observation.Of(finding, after.Source, [("before", Word(before)), ("after", Word(after)), .. evidence]));

    static string Lines(IEnumerable<string> values, string none) => values.Any() ? string.Join('\n', values) : none;

    /// <summary>Some octets of the hash of the key: enough to tell keys apart.</summary>
    static string Print(SubjectPublicKey key)
    {
        const int octets = 8;
        return $"key hash {Convert.ToHexStringLower(SHA256.HashData(key.Encoded.Span).AsSpan(0, octets))}";
    }

    static string Word(ComparedCertificate station) => station.Stage switch
    {
        ComparisonStage.Planned => "the plan",
        ComparisonStage.Requested => "the request",
        ComparisonStage.Issued => "the issued certificate",
        _ => "the served certificate",
    };
}
