using System.Collections.Immutable;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    bool TryReadDistributionPoints(ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "cRLDistributionPoints", out var list, ref error))
            return false;
        var addresses = ImmutableArray.CreateBuilder<string>(1);
        do
        {
            if (!list.TryEnter(DerTag.Sequence, "a distribution point", out var point, ref error))
                return false;
            if (point.NextIs(DerTag.ContextConstructed(0)))
            {
                if (!point.TryEnter(DerTag.ContextConstructed(0), "distributionPoint", out var name, ref error))
                    return false;
                if (name.NextIs(DerTag.ContextConstructed(0)))
                {
                    if (!TryReadNames(ref name, DerTag.ContextConstructed(0), "fullName", out var names, ref error))
                        return false;
                    AddAddresses(addresses, names);
                }
            }

            if (addresses.Count > MaximumListLength)
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumListLength} addresses", "more");
        }
        while (!list.IsAtEnd);

        CrlAddresses = addresses.DrainToImmutable();
        return true;
    }

    bool TryReadAccess(ref DerReader reader, ref ParseError error)
    {
        if (!reader.TryEnter(DerTag.Sequence, "authorityInfoAccess", out var list, ref error))
            return false;
        var issuers = ImmutableArray.CreateBuilder<string>(1);
        var responders = ImmutableArray.CreateBuilder<string>(1);
        do
        {
            if (issuers.Count + responders.Count > MaximumListLength)
                return DerReader.Fail(ref error, list.Position, $"at most {MaximumListLength} addresses", "more");
            if (!list.TryEnter(DerTag.Sequence, "an access description", out var inside, ref error)
                || !inside.TryReadObjectIdentifier("an access method", out var method, ref error)
                || !GeneralName.TryRead(ref inside, Encoded, isConstraint: false, out var location, ref error)
                || !inside.TryEnd("the access description", ref error))
                return false;
            var id = new Oid(method.Content(Encoded));
            if (id == ObjectIdentifiers.IssuerAccess)
                AddAddresses(issuers, [location]);
            else if (id == ObjectIdentifiers.OcspAccess)
                AddAddresses(responders, [location]);
        }
        while (!list.IsAtEnd);

        IssuerAddresses = issuers.DrainToImmutable();
        OcspAddresses = responders.DrainToImmutable();
        return true;
    }

    static void AddAddresses(ImmutableArray<string>.Builder addresses, ImmutableArray<GeneralName> names)
    {
        foreach (var name in names)
        {
            if (name is { Kind: GeneralNameKind.Uri, Text: { } text })
                addresses.Add(text);
        }
    }
}
