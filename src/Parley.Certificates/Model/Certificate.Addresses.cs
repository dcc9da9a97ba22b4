using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    ImmutableArray<string> ReadCrlAddresses()
    {
        if (!Has(KnownExtensions.CrlDistributionPoints))
            return [];
        // Checked when the certificate was read, so that it cannot fail.
        var error = default(ParseError);
        var addresses = ImmutableArray.CreateBuilder<string>(1);
        var reader = DerReader.Over(Encoded.Span, Encoded.Span[_revocationLists]);
        TryReadDistributionPoints(ref reader, addresses, ref error);
        return addresses.DrainToImmutable();
    }

    ImmutableArray<string> ReadAccess(Oid method)
    {
        if (!Has(KnownExtensions.AuthorityInformationAccess))
            return [];
        // Checked when the certificate was read, so that it cannot fail.
        var error = default(ParseError);
        var addresses = ImmutableArray.CreateBuilder<string>(1);
        var reader = DerReader.Over(Encoded.Span, Encoded.Span[_access]);
        TryReadAccess(ref reader, addresses, method, ref error);
        return addresses.DrainToImmutable();
    }

    /// <summary>Checks the extension, and collects the addresses where asked to.</summary>
    bool TryReadDistributionPoints(ref DerReader reader, ImmutableArray<string>.Builder? addresses, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "cRLDistributionPoints", out var list, ref error))
            return false;
        var count = 0;
        do
        {
            if (!list.TryEnter(DerTag.Sequence, "a distribution point", out var point, ref error))
                return false;
            if (!point.NextIs(DerTag.ContextConstructed(0)))
                continue;
            if (!point.TryEnter(DerTag.ContextConstructed(0), "distributionPoint", out var name, ref error))
                return false;
            if (!name.NextIs(DerTag.ContextConstructed(0)))
                continue;
            if (!name.TryEnter(DerTag.ContextConstructed(0), "fullName", out var names, ref error))
                return false;
            do
            {
                if (count++ == MaximumListLength)
                    return DerReader.Fail(ref error, names.Position, DerReader.AtMost(MaximumListLength, "addresses"), "more");
                if (!GeneralName.TryRead(ref names, Encoded, isConstraint: false, out var address, ref error))
                    return false;
                if (addresses is not null && address is { Kind: GeneralNameKind.Uri, Text: { } text })
                    addresses.Add(text);
            }
            while (!names.IsAtEnd);
        }
        while (!list.IsAtEnd);

        return true;
    }

    /// <summary>Checks the extension, and collects the addresses of an access method where asked to.</summary>
    bool TryReadAccess(ref DerReader reader, ImmutableArray<string>.Builder? addresses, Oid wanted, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "authorityInfoAccess", out var list, ref error))
            return false;
        var count = 0;
        do
        {
            if (count++ == MaximumListLength)
                return DerReader.Fail(ref error, list.Position, DerReader.AtMost(MaximumListLength, "addresses"), "more");
            if (!list.TryEnter(DerTag.Sequence, "an access description", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("an access method", out var method, ref error)
                || !GeneralName.TryRead(ref inside, Encoded, isConstraint: false, out var location, ref error)
                || !inside.TryEnd("the access description", ref error))
                return false;
            if (addresses is not null && wanted == new Oid(method.Content(Encoded))
                && location is { Kind: GeneralNameKind.Uri, Text: { } text })
                addresses.Add(text);
        }
        while (!list.IsAtEnd);

        return true;
    }
}
