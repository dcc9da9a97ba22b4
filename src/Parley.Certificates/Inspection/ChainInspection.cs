using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Model;

namespace Parley.Certificates.Inspection;

/// <summary>
/// How the certificates of a file belong together: their order, what is missing, what is too many. Whether anybody trusts the
/// end of it is not asked.
/// </summary>
static class ChainInspection
{
    /// <summary>
    /// The path from the one certificate that all others of the file are there for; empty where there is none, as in a store.
    /// </summary>
    internal static ImmutableArray<Certificate> PathOf(IssuerLinks links)
    {
        var all = links.OfChain;
        if (EndOf(all, links) is not { } end)
            return [];
        var path = ImmutableArray.CreateBuilder<Certificate>();
        for (var next = end; next is not null && !path.Contains(next); next = links.Of(next) is { IsFound: true, Issuer: var issuer } ? issuer : null)
            path.Add(next);
        // A root alone has nothing to belong to.
        return path is [{ IsSelfIssued: true }] && all.Length == 1 ? [] : path.ToImmutable();
    }

    internal static ImmutableArray<InspectedField> Fields(ImmutableArray<Certificate> path, IssuerLinks links)
    {
        if (path.IsEmpty)
            return [];
        var fields = new FieldList();
        fields.List("order", path.Select(certificate => Numbered(certificate, links)));
        var top = path[^1];
        fields.Text("end", End(top, links.Of(top)));
        if (!links.Of(top).IsFound && top.IssuerAddresses is [var address, ..])
            fields.Text("issuerAddress", address);
        fields.List("notOfTheChain", links.Certificates.Except(path).Select(certificate => Numbered(certificate, links)));
        return fields.ToImmutable();
    }

    /// <summary>Number in the file, and name.</summary>
    internal static string Numbered(Certificate certificate, IssuerLinks links) =>
        string.Create(CultureInfo.InvariantCulture, $"{links.NumberOf(certificate)} {certificate.DisplayName}");

    /// <summary>The only one that is no authority's, else the only one that issued none of the others.</summary>
    static Certificate? EndOf(ImmutableArray<Certificate> all, IssuerLinks links)
    {
        if (all.Where(certificate => !certificate.IsAuthority).Take(2).ToList() is { Count: > 0 } ends)
            return ends is [var end] ? end : null;
        var issuers = all.Where(certificate => links.Of(certificate) is { IsFound: true } link && !certificate.Equals(link.Issuer))
            .Select(certificate => links.Of(certificate).Issuer).ToHashSet();
        return all.Where(certificate => !issuers.Contains(certificate)).Take(2).ToList() is [var last] ? last : null;
    }

    static string End(Certificate top, IssuerLink link) => link switch
    {
        { IsFound: true } when top.Equals(link.Issuer) => $"complete: it ends with {top.DisplayName}, which is self-signed; servers need not send it",
        { IsFound: true } => $"a circle: {top.DisplayName} is issued by a certificate below it",
        { Issuer: not null } => $"{top.DisplayName} is not signed by the key of the certificate of {top.Issuer.DisplayName} in the file",
        _ => $"the certificate of {top.Issuer.DisplayName} is not in the file; clients need it in their stores, or in this file if it is no root",
    };
}
