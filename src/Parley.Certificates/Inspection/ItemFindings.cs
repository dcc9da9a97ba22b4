using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Inspection;

/// <summary>What the rules about one certificate say, and which of its fields they speak of.</summary>
static class ItemFindings
{
    /// <summary>Runs the rules that need no path, and says where a signature does not fit.</summary>
    internal static ImmutableArray<Observation> Of(
        Certificate certificate, MaterialPlace place, IssuerLink link, InspectionOptions options)
    {
        var report = new Report();
        var context = new CertificateContext
        {
            Certificate = certificate,
            Role = RoleOf(certificate),
            Place = place + " of the file",
            Time = options.Time,
            Purpose = KeyPurpose.Any,
            Policy = options.Policy,
        };
        RuleRunner.Run(context, report);
        if (link is { Kind: IssuerLinkKind.Broken, Issuer: { } issuer })
            context.AddSignature(report, SignatureCheck.Invalid, issuer);
        return report.ToImmutable();
    }

    /// <summary>What a certificate is by itself: its own issuer is where trust begins, if anybody trusts it.</summary>
    internal static CertificateRole RoleOf(Certificate certificate) =>
        !certificate.IsAuthority ? CertificateRole.Leaf
        : certificate.IsSelfIssued ? CertificateRole.Anchor
        : CertificateRole.Intermediate;

    /// <summary>Puts findings beside the fields they concern; gives back those that concern none.</summary>
    internal static ImmutableArray<Observation> Place(
        ref ImmutableArray<InspectedField> fields, ImmutableArray<Observation> observations)
    {
        var left = ImmutableArray.CreateBuilder<Observation>();
        foreach (var observation in observations)
        {
            if (!TryPlace(ref fields, observation))
                left.Add(observation);
        }

        return left.ToImmutable();
    }

    static bool TryPlace(ref ImmutableArray<InspectedField> fields, Observation observation)
    {
        var place = FindingPlaces.Of(observation);
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            if (field.Form == InspectedForm.Groups)
            {
                for (var j = 0; j < field.Fields.Length; j++)
                {
                    if (!IsExtension(field.Fields[j], place))
                        continue;
                    var member = field.Fields[j];
                    member = member with { Findings = member.Findings.Add(observation) };
                    fields = fields.SetItem(i, field with { Fields = field.Fields.SetItem(j, member) });
                    return true;
                }
            }
            else if (field.Name == place)
            {
                fields = fields.SetItem(i, field with { Findings = field.Findings.Add(observation) });
                return true;
            }
        }

        return false;
    }

    static bool IsExtension(InspectedField group, string? place) =>
        place is not null && group.Fields.Any(field => field.Name is "oid" or "name" && field.Values is [var value] && value == place);
}
