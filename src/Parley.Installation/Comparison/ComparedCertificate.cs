using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Diagnostics;

namespace Parley.Installation.Comparison;

/// <summary>What one station says; what is <see langword="null"/> it says nothing of.</summary>
public sealed record ComparedCertificate
{
    /// <summary>Characters of a source's name that are kept.</summary>
    const int LongestSource = 4096;

    ComparedCertificate(ComparisonStage stage, string source) => (Stage, Source) = (stage, PlainLine.Of(source, LongestSource));

    /// <summary>Which station.</summary>
    public ComparisonStage Stage { get; }

    /// <summary>Where it is from: a file, a server.</summary>
    public string Source { get; }

    /// <summary>The alternative names, each as <c>dns:im.example.com</c>, in order.</summary>
    public ImmutableArray<string>? Names { get; private init; }

    /// <summary>The subject.</summary>
    public DistinguishedName? Subject { get; private init; }

    /// <summary>The key.</summary>
    public SubjectPublicKey? Key { get; private init; }

    /// <summary>The purposes; empty where any is allowed.</summary>
    public ImmutableArray<Oid>? Purposes { get; private init; }

    /// <summary>The uses of the key.</summary>
    public KeyUsage? Usage { get; private init; }

    /// <summary>Whether the holder is an authority.</summary>
    public bool? IsAuthority { get; private init; }

    /// <summary>The certificate itself, of those that there is one of.</summary>
    public Certificate? Certificate { get; private init; }

    /// <summary>The certificates that come with it, in their order.</summary>
    public ImmutableArray<Certificate> Chain { get; private init; } = [];

    /// <summary>A plan.</summary>
    /// <param name="source">Where it is from.</param>
    /// <param name="names">The names, each with its form: <c>dns:im.example.com</c>.</param>
    /// <param name="purposes">The purposes; empty: the plan says nothing of them.</param>
    public static ComparedCertificate OfPlan(string source, ImmutableArray<string> names, ImmutableArray<Oid> purposes) =>
        new(ComparisonStage.Planned, source) { Names = Sorted(names), Purposes = purposes.IsEmpty ? null : purposes };

    /// <summary>A request.</summary>
    public static ComparedCertificate OfRequest(string source, CertificateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(ComparisonStage.Requested, source)
        {
            Names = Read(request.SubjectAlternativeNames),
            Subject = request.Subject,
            Key = request.PublicKey,
            Purposes = request.ExtendedKeyUsage?.Purposes,
            Usage = request.KeyUsage,
            IsAuthority = request.BasicConstraints?.IsAuthority,
        };
    }

    /// <summary>A certificate with what comes with it, its own first.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ComparedCertificate OfCertificates(ComparisonStage stage, string source, ImmutableArray<Certificate> certificates)
    {
        if (certificates is not [var leaf, ..])
            throw new ArgumentException("There is no certificate.", nameof(certificates));
        return new(stage, source)
        {
            Names = Read(leaf.SubjectAlternativeNames),
            Subject = leaf.Subject,
            Key = leaf.PublicKey,
            Purposes = leaf.ExtendedKeyUsage?.Purposes ?? [],
            Usage = leaf.KeyUsage,
            IsAuthority = leaf.IsAuthority,
            Certificate = leaf,
            Chain = certificates[1..],
        };
    }

    static ImmutableArray<string> Read(SubjectAlternativeNames names) => Sorted(
    [
        .. names.All.Select(name => name.Kind switch
        {
            GeneralNameKind.DnsName => $"dns:{name.Text}",
            GeneralNameKind.Uri => $"uri:{name.Text}",
            GeneralNameKind.Rfc822Name => $"email:{name.Text}",
            GeneralNameKind.IpAddress when name.Address is { } address => $"ip:{address}",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.XmppAddress => $"xmpp:{name.Text}",
            GeneralNameKind.OtherName when name.OtherNameType == ObjectIdentifiers.SrvName => $"srv:{name.Text}",
            _ => name.ToString(),
        }),
    ]);

    /// <summary>Names are the same in any order and any case.</summary>
    static ImmutableArray<string> Sorted(ImmutableArray<string> names)
    {
        var plain = names.Select(name => PlainLine.Of(name).ToLowerInvariant());
        return [.. plain.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
