using Parley.Certificates.Model;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>An authority above does not allow a name.</summary>
    public static readonly Finding NameNotPermitted = new("cert.constraints.name-not-permitted", Severity.Error)
    {
        Title = "The {role} has a name that an authority above may not issue for",
        Cause = "{authority} may only issue within its name constraints, and {name} of {subject} {reason}.",
        Fix = "Have {subject} (serial {serial}) issued again without {name}, or by an authority that may issue for "
            + "it; or have the certificate of {authority} issued again with name constraints that allow {name}.",
        Source = SourceReference.Rfc(5280, "4.2.1.10"),
    };

    /// <summary>Holds every name against the constraints of every authority above it.</summary>
    internal static readonly IPathRule NameSubtrees = new NameConstraintsRule();

    sealed class NameConstraintsRule : IPathRule
    {
        public void Check(PathContext context, Report report)
        {
            List<SubtreeName>?[]? names = null;
            for (var above = context.Certificates.Length - 1; above > 0; above--)
            {
                if (context.Certificates[above].Certificate.NameConstraints is not { } constraints
                    || !context.Certificates[above].Counts(AnchorScrutiny.Constraints))
                    continue;
                names ??= new List<SubtreeName>?[context.Certificates.Length];
                var subtrees = new Subtrees(constraints);
                for (var below = above - 1; below >= 0; below--)
                {
                    var link = context.Certificates[below];
                    // A self-issued intermediate carries its authority's own name (RFC 5280, 6.1.3 (b)).
                    if (below > 0 && link.Certificate.IsSelfIssued)
                        continue;
                    CheckNames(names[below] ??= NamesOf(link.Certificate), subtrees, context, above, below, report);
                    if (context.Budget.Exceeded is not null)
                        return;
                }
            }
        }

        static void CheckNames(
            List<SubtreeName> names, Subtrees subtrees, PathContext context, int above, int below, Report report)
        {
            foreach (var name in names)
            {
                if (subtrees.Fault(name, context.Budget) is not { } reason)
                    continue;
                context.Certificates[below].Add(report, NameNotPermitted,
                    ("authority", context.Certificates[above].Certificate.DisplayName),
                    ("name", PlainLine.Of(name.Name.ToString())),
                    ("reason", reason));
                return;
            }
        }

        /// <summary>
        /// The alternative names, the subject, and mail addresses in the subject where no alternative name is one
        /// (RFC 5280, 4.2.1.10).
        /// </summary>
        static List<SubtreeName> NamesOf(Certificate certificate)
        {
            var names = new List<SubtreeName>();
            var hasMail = false;
            foreach (var name in certificate.SubjectAlternativeNames.All.AsSpan())
            {
                names.Add(SubtreeName.OfName(name));
                hasMail |= name.Kind == GeneralNameKind.Rfc822Name;
                if (name.OtherNameType == ObjectIdentifiers.SmtpUtf8Mailbox)
                    names.Add(SubtreeName.OfInternationalMail(name));
            }

            if (!certificate.Subject.IsEmpty)
                names.Add(SubtreeName.OfName(GeneralName.OfDirectory(certificate.Subject)));
            if (hasMail)
                return names;
            foreach (var mail in certificate.Subject.Values(NameAttribute.EmailAddress))
                names.Add(SubtreeName.OfName(GeneralName.OfMail(mail)));
            return names;
        }
    }
}
