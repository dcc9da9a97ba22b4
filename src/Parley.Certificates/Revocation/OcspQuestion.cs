using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>
/// A request to a responder (RFC 6960, 4.1), read as somebody recorded it; refers to the encoded octets, which must not change
/// afterwards. <see cref="OcspRequest"/> makes one.
/// </summary>
public sealed class OcspQuestion
{
    /// <summary>Certificates asked about at most; clients ask about one, stapling servers about a chain.</summary>
    const int MaximumCertificates = 1000;

    OcspQuestion(ReadOnlyMemory<byte> encoded) => Encoded = encoded;

    /// <summary>The encoded request.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>Who asks, <see langword="null"/> where it does not say.</summary>
    public GeneralName? RequestorName { get; private set; }

    /// <summary>The certificates that it asks about, at least one.</summary>
    public ImmutableArray<OcspCertificateId> Certificates { get; private set; } = [];

    /// <summary>All extensions of the request, unknown ones too; those about single certificates are passed over.</summary>
    public ImmutableArray<CertificateExtension> Extensions { get; private set; } = [];

    /// <summary>Whether it has a signature, which responders rarely ask for.</summary>
    public bool IsSigned { get; private set; }

    /// <summary>Reads a request.</summary>
    /// <param name="der">The encoded request and nothing after it; kept, so it must not change.</param>
    /// <param name="question">The request.</param>
    /// <param name="error">The offset, what RFC 6960 expects there, and what was found.</param>
    public static bool TryParse(ReadOnlyMemory<byte> der, [NotNullWhen(true)] out OcspQuestion? question, out ParseError error)
    {
        question = null;
        error = default;
        var read = new OcspQuestion(der);
        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "OCSPRequest", out var outer, ref error)
            || !reader.TryEnd("the request", ref error)
            || !outer.TryEnter(DerTag.Sequence, "TBSRequest", out var inner, ref error)
            || !read.TryReadBody(ref inner, ref error)
            || !inner.TryEnd("TBSRequest", ref error))
            return false;
        if (outer.NextIs(DerTag.ContextConstructed(0)))
        {
            if (!outer.TryReadAny("optionalSignature", out _, ref error))
                return false;
            read.IsSigned = true;
        }

        if (!outer.TryEnd("the request", ref error))
            return false;
        question = read;
        return true;
    }

    bool TryReadBody(ref DerReader body, ref ParseError error)
    {
        // Version 1 is the default, and some programs write it all the same.
        if (body.NextIs(DerTag.ContextConstructed(0)) && !body.TryReadAny("version", out _, ref error))
            return false;
        if (body.NextIs(DerTag.ContextConstructed(1)))
        {
            if (!body.TryEnter(DerTag.ContextConstructed(1), "requestorName", out var wrapper, ref error)
                || !GeneralName.TryRead(ref wrapper, Encoded, isConstraint: false, out var name, ref error)
                || !wrapper.TryEnd("requestorName", ref error))
                return false;
            RequestorName = name;
        }

        if (!body.TryEnter(DerTag.Sequence, "requestList", out var list, ref error))
            return false;
        var all = ImmutableArray.CreateBuilder<OcspCertificateId>(1);
        do
        {
            if (all.Count == MaximumCertificates)
                return DerReader.Fail(ref error, list.Position, $"questions about at most {MaximumCertificates} certificates", "one more");
            if (!list.TryEnter(DerTag.Sequence, "Request", out var single, ref error)
                || !OcspSingleReader.TryReadCertificateId(ref single, Encoded, out var id, ref error)
                || !ExtensionList.TryReadOptional(ref single, 0, Encoded, out _, ref error)
                || !single.TryEnd("Request", ref error))
                return false;
            all.Add(id);
        }
        while (!list.IsAtEnd);

        Certificates = all.DrainToImmutable();
        var isRead = ExtensionList.TryReadOptional(ref body, 2, Encoded, out var extensions, ref error);
        Extensions = extensions;
        return isRead;
    }
}
