using System.Collections.Immutable;
using Parley.Certificates.Requests;
using Parley.Certificates.Rules;
using Parley.Diagnostics;
using Parley.Issuance.Findings;
using HashAlgorithmName = System.Security.Cryptography.HashAlgorithmName;

namespace Parley.Issuance.Rules;

/// <summary>Judges requests of any tool: by themselves, by the rules of an authority, and against each other.</summary>
public static class RequestJudge
{
    /// <summary>What is to be said about requests, in their order; what concerns several comes last.</summary>
    /// <param name="requests">The requests of one deployment.</param>
    /// <param name="rules">What the authority takes.</param>
    /// <param name="moment">When the certificates are to be issued: rules change by date.</param>
    /// <param name="wantedDays">How long the certificates shall live, <see langword="null"/> where nobody said.</param>
    public static ImmutableArray<Observation> Judge(
        ImmutableArray<RequestInFile> requests, RequestRules rules, DateTimeOffset moment, int? wantedDays = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var report = new Report();
        var holding = rules.Rules.Where(rule => rule.HoldsAt(moment)).ToList();
        foreach (var item in requests)
        {
            var context = new RequestContext(item, moment, wantedDays, report);
            CheckAlone(context);
            foreach (var rule in holding)
                rule.Check(context);
        }

        if (requests.Length > 1)
        {
            foreach (var rule in holding)
                rule.CheckTogether(requests, report);
            ClusterChecks.Check(requests, report);
        }

        return report.ToImmutable();
    }

    /// <summary>What holds whoever signs.</summary>
    static void CheckAlone(RequestContext context)
    {
        var request = context.Request;
        if (request.VerifySignature() == RequestSignature.Invalid)
            context.Add(CertificateRules.RequestSignatureInvalid, ("subject", PlainLine.Of(request.Subject.ToString())));
        if (request.SignatureAlgorithm.Hash == HashAlgorithmName.MD5 || request.SignatureAlgorithm.Hash == HashAlgorithmName.SHA1)
            context.Add(IssuanceFindings.WeakSignature, ("algorithm", request.SignatureAlgorithm.Name));
        if (request.BasicConstraints is { IsAuthority: true })
            context.Add(IssuanceFindings.AsksForAuthority);
        CheckNames(context);
    }

    static void CheckNames(RequestContext context)
    {
        var names = context.Request.SubjectAlternativeNames;
        var commonName = context.Request.Subject.CommonName;
        if (names.All.IsEmpty)
        {
            context.Add(IssuanceFindings.NoNames, ("suggested", PlainLine.Of(commonName ?? "the full name of the server")));
            return;
        }

        // A common name that is no host, such as that of a person or a product, is nothing to look for.
        if (commonName is not null && commonName.Contains('.', StringComparison.Ordinal) && !commonName.Contains(' ', StringComparison.Ordinal)
            && !names.DnsNames.Contains(commonName, StringComparer.OrdinalIgnoreCase)
            && !names.IpAddresses.Any(address => address.ToString() == commonName))
            context.Add(IssuanceFindings.CommonNameNotRepeated, ("commonName", PlainLine.Of(commonName)));
        foreach (var twice in names.All.GroupBy(name => name).Where(group => group.Count() > 1))
            context.Add(IssuanceFindings.NameTwice, ("name", PlainLine.Of(twice.Key.ToString())));
        foreach (var (domain, name) in ServiceDomains.Of(names))
        {
            if (!names.DnsNames.Contains(domain, StringComparer.OrdinalIgnoreCase))
                context.Add(IssuanceFindings.NoDomainBesideService, ("domain", domain), ("name", PlainLine.Of(name)));
        }
    }
}
