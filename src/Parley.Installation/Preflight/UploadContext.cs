using System.Collections.Immutable;
using Parley.Certificates.Inspection;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Diagnostics;
using Parley.Installation.Preflight.Products;

namespace Parley.Installation.Preflight;

/// <summary>An upload as the rules look at it: what belongs to what, and what was found so far.</summary>
sealed class UploadContext
{
    readonly List<(Observation Finding, UploadEffect Effect)> _findings = [];

    internal UploadContext(UploadRequest request)
    {
        Request = request;
        Items = [.. AllFiles.Where(file => file.Content is not null).SelectMany(file => file.Content!.Items.Select(item => (file, item)))];
        Certificates =
        [
            .. Items.Where(each => !HasPlaces || !request.KeyFiles.Contains(each.File))
                .Select(each => each.Item).OfType<MaterialItem.OfCertificate>().Select(item => item.Certificate),
        ];
        Keys =
        [
            .. from each in Items
               where each.Item is MaterialItem.OfPrivateKey
               where !HasPlaces || request.KeyFiles.IsEmpty || request.KeyFiles.Contains(each.File)
               select Open(each.File, (MaterialItem.OfPrivateKey)each.Item),
        ];
        var place = new MaterialPlace();
        var further = request.CompletesPath
            ? request.Issuers.Select(issuer => (MaterialItem)new MaterialItem.OfCertificate(issuer) { Place = place })
            : [];
        Links = new([.. Items.Select(each => each.Item), .. further]);
        Leaf = FindLeaf();
        Path = Leaf is null ? [] : PathOf(Leaf);
    }

    internal UploadRequest Request { get; }

    internal ProductPack Product => Request.Product;

    internal SystemState State => Request.State;

    internal IEnumerable<UploadFile> AllFiles => Request.Files.Concat(Request.KeyFiles);

    internal ImmutableArray<(UploadFile File, MaterialItem Item)> Items { get; }

    /// <summary>All certificates, in the order of the files; one that is there twice is here twice.</summary>
    internal ImmutableArray<Certificate> Certificates { get; }

    internal ImmutableArray<UploadedKey> Keys { get; }

    internal IssuerLinks Links { get; }

    /// <summary>The server's own certificate.</summary>
    internal Certificate? Leaf { get; }

    /// <summary>The certificates from the server's own upwards, as far as the upload has them.</summary>
    internal ImmutableArray<Certificate> Path { get; }

    /// <summary>The request whose key the system keeps.</summary>
    internal CertificateRequest? PendingRequest => State.Requests is [.., var last] ? last : null;

    internal IReadOnlyList<(Observation Finding, UploadEffect Effect)> Findings => _findings;

    internal bool HasErrors => _findings.Exists(each => each.Finding.Severity == Severity.Error);

    /// <summary>Whether the product is told which file has the certificates and which the key, and looks for neither in the other.</summary>
    internal bool HasPlaces => Product is { Key: KeyDelivery.Given, Chain: not ChainPlace.AnyOrder };

    /// <summary>Whether the upload has a private key that could be opened.</summary>
    internal bool HasKey => Keys.Any(key => key.PublicKey is not null);

    /// <summary>Whether the server's certificate signed itself.</summary>
    internal bool IsSelfSigned => Leaf is not null && Leaf.Equals(Links.Of(Leaf).Issuer);

    /// <summary>Whether the server's certificate is one for all hosts of a domain.</summary>
    internal bool IsWildcard => WildcardDomain is not null;

    /// <summary>The domain of a certificate for all its hosts: of the common name first, as the meeting server reads it.</summary>
    internal string? WildcardDomain => Leaf is null ? null
        : Leaf.Subject.CommonNames.Concat(Leaf.SubjectAlternativeNames.DnsNames)
            .FirstOrDefault(name => name.StartsWith("*.", StringComparison.Ordinal))?[2..];

    /// <summary>Keeps a finding, where the product has that rule, with the severity and the effect that it has there.</summary>
    internal void Add(Finding finding, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        Add(finding, null, subject, evidence);

    /// <summary>Keeps a finding whose effect is not the one that it mostly has.</summary>
    internal void Add(Finding finding, UploadEffect? effect, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence)
    {
        if (!Product.Rules.TryGetValue(finding.Code, out var rule))
            return;
        var observation = Observation.Of(
            finding, subject,
            [.. evidence, ("product", Product.Title), ("install", Product.Install), ("document", Product.Cite(rule)), ("message", rule.Message)]);
        var severity = rule.Severity ?? finding.Severity;
        var usual = rule.Effect ?? (severity == Severity.Error ? UploadEffect.Refused : UploadEffect.Taken);
        _findings.Add((observation with { Severity = severity }, effect ?? usual));
    }

    /// <summary>The file that a certificate stands in.</summary>
    internal string FileOf(Certificate certificate) =>
        Items.First(each => each.Item is MaterialItem.OfCertificate(var other) && other.Equals(certificate)).File.Name;

    UploadedKey Open(UploadFile file, MaterialItem.OfPrivateKey item)
    {
        // Programs write "no password" of a PKCS#12 in two ways: none at all, and one of no letters.
        var password = Request.Password ?? (item.Place.Container == MaterialContainer.Pkcs12 ? "" : null);
        return item.Key.TryGetPublicKey(password, out var key, out var error)
            ? new(file, item, item.Key, key, null)
            : new(file, item, item.Key, null, error);
    }

    /// <summary>
    /// By the key, because names are the same in every renewal; else the one that is no authority's; else the one that issued no
    /// other.
    /// </summary>
    Certificate? FindLeaf()
    {
        var own = Certificates.Where(certificate => !certificate.IsAuthority).ToList();
        var known = Keys.Select(key => key.PublicKey).Append(PendingRequest?.PublicKey).OfType<SubjectPublicKey>().ToList();
        var issuers = Certificates.Select(certificate => (Issuer: Links.Of(certificate).Issuer, Issued: certificate))
            .Where(link => !link.Issued.Equals(link.Issuer)).Select(link => link.Issuer).OfType<Certificate>().ToHashSet();
        return Certificates.FirstOrDefault(certificate => known.Exists(key => KeyPair.IsSame(key, certificate.PublicKey)))
            ?? own.FirstOrDefault()
            ?? Certificates.FirstOrDefault(certificate => !issuers.Contains(certificate))
            ?? Certificates.FirstOrDefault();
    }

    ImmutableArray<Certificate> PathOf(Certificate leaf)
    {
        var path = ImmutableArray.CreateBuilder<Certificate>();
        for (var next = leaf; next is not null && !path.Contains(next); next = IssuerOf(next))
            path.Add(next);
        return path.ToImmutable();

        Certificate? IssuerOf(Certificate certificate) => Links.Of(certificate) is { IsFound: true, Issuer: var issuer } ? issuer : null;
    }
}
