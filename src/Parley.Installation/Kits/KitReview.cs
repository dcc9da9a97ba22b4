using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Trust;
using Parley.Diagnostics;
using Parley.Installation.CloudRoots;
using Parley.Installation.Findings;

namespace Parley.Installation.Kits;

/// <summary>Says before a kit is handed out what would go wrong with it.</summary>
public static class KitReview
{
    // A root reaches the last client months after it was handed out; a year leaves time for the next one.
    static readonly TimeSpan LeastRemaining = TimeSpan.FromDays(365);

    /// <summary>What is to be said of the certificates, and of what platforms have no store for; errors first.</summary>
    /// <param name="contents">The certificates.</param>
    /// <param name="kits">The kits made of them.</param>
    /// <param name="system">The roots of the system that this runs on.</param>
    /// <param name="time">The moment.</param>
    /// <param name="planned">The authority of the plan; <see langword="null"/> where no plan names one.</param>
    public static ImmutableArray<Observation> Of(
        KitContents contents, ImmutableArray<TrustKit> kits, TrustStore system, DateTimeOffset time, PlannedAuthority? planned = null)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(system);
        var report = new Report();
        foreach (var one in contents.Certificates)
            Look(one, contents, system, time, report);
        foreach (var group in kits.SelectMany(kit => kit.LeftOut.Select(one => (One: one, kit.Platform.Title))).GroupBy(pair => pair.One))
        {
            Add(report, InstallationFindings.KitNotForPlatform, group.Key.Certificate,
                ("platforms", group.Select(pair => pair.Title)), ("store", KitTable.Known.StoreOf(group.Key.Place).Title));
        }

        if (planned is not null)
            Compare(contents, planned, report);
        report.AddRange(contents.Findings);
        return [.. report.ToImmutable().OrderByDescending(each => each.Severity)];
    }

    static void Compare(KitContents contents, PlannedAuthority planned, Report report)
    {
        if (planned.IsPublic)
            report.Add(InstallationFindings.KitPublicAuthority, planned.Name ?? "security.authority");
        // An intermediate alone names the authority above it.
        if (planned.Name is { } name
            && !contents.Certificates.Any(one => Is(one.Certificate.Subject, name) || Is(one.Certificate.Issuer, name)))
        {
            report.Add(InstallationFindings.KitOtherAuthority, name,
                ("planned", name), ("found", contents.Certificates.Select(one => one.Certificate.DisplayName)));
        }
    }

    static bool Is(DistinguishedName name, string commonName) => name.CommonNames.Contains(commonName, StringComparer.OrdinalIgnoreCase);

    static void Look(KitCertificate one, KitContents contents, TrustStore system, DateTimeOffset time, Report report)
    {
        var certificate = one.Certificate;
        if (time > certificate.NotAfter)
            Add(report, InstallationFindings.KitExpired, certificate, ("notAfter", certificate.NotAfter));
        else if (one.Place == TrustPlace.Root && certificate.NotAfter - time < LeastRemaining)
        {
            Add(report, InstallationFindings.KitEndsSoon, certificate,
                ("notAfter", certificate.NotAfter), ("days", (int)(certificate.NotAfter - time).TotalDays));
        }

        if (IsWeak(certificate.PublicKey))
            Add(report, InstallationFindings.KitWeakKey, certificate, ("key", certificate.PublicKey.Name));
        var known = CloudRootTable.Known.Roots.FirstOrDefault(root => root.Is(certificate));
        if (known is { Standing: CloudRootStanding.Expired or CloudRootStanding.Distrusted })
            Add(report, InstallationFindings.KitObsoleteRoot, certificate, ("remark", known.Remark));
        switch (one.Place)
        {
            case TrustPlace.Root when system.ShipsWithSystem(certificate):
                Add(report, InstallationFindings.KitAlreadyTrusted, certificate);
                break;
            case TrustPlace.Root when certificate.NameConstraints is null:
                Add(report, InstallationFindings.KitUnconstrained, certificate);
                break;
            case TrustPlace.Intermediate when !HasRoot(certificate, contents, system):
                Add(report, InstallationFindings.KitNoRoot, certificate, ("issuer", certificate.Issuer.DisplayName));
                break;
        }
    }

    // Upwards by name; whether the signatures hold is what 'cert verify' says.
    static bool HasRoot(Certificate certificate, KitContents contents, TrustStore system)
    {
        var at = certificate;
        for (var steps = 0; steps < KitContents.MaximumCertificates; steps++)
        {
            if (system.AnchorsOf(at.Issuer).Length > 0)
                return true;
            if (contents.Certificates.FirstOrDefault(other => other.Certificate.Subject.Equals(at.Issuer)) is not { } issuer)
                return false;
            if (issuer.Place == TrustPlace.Root)
                return true;
            at = issuer.Certificate;
        }

        return false;
    }

    static bool IsWeak(SubjectPublicKey key)
    {
        var policy = ValidationPolicy.Default;
        return key.Algorithm switch
        {
            PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss => key.Bits < policy.MinimumRsaBits,
            PublicKeyAlgorithm.EllipticCurve => key.Bits < policy.MinimumCurveBits,
            PublicKeyAlgorithm.Dsa => true,
            _ => false,
        };
    }

    static void Add(Report report, Finding finding, Certificate certificate, params ReadOnlySpan<(string Name, object? Value)> more) =>
        report.Add(finding, certificate.DisplayName, [("subject", certificate.DisplayName), .. more]);
}
