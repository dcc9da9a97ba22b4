using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>An authority above does not allow a name.</summary>
    public static readonly Finding NameNotPermitted = new("cert.constraints.name-not-permitted", Severity.Error)
    {
        Title = "The {role} has a name that an authority above may not issue for",
        Cause = "{authority} may only issue within its name constraints, and {name} of {subject} {reason}.",
        Fix = "Have {subject} (serial {serial}) issued again without {name}, or by an authority that may issue for it; or have the "
            + "certificate of {authority} issued again with name constraints that allow {name}.",
        Source = SourceReference.Rfc(5280, "4.2.1.10"),
    };

    /// <summary>Holds every name against the constraints of every authority above it.</summary>
    internal static readonly IPathRule NameSubtrees = new NameConstraintsRule();

    sealed class NameConstraintsRule : IPathRule
    {
        public void Check(PathContext context, Report report)
        {
            for (var above = context.Certificates.Length - 1; above > 0; above--)
            {
                if (context.Certificates[above].Certificate.NameConstraints is not { } constraints)
                    continue;
                for (var below = above - 1; below >= 0; below--)
                {
                    var link = context.Certificates[below];
                    // A self-issued intermediate carries its authority's own name (RFC 5280, 6.1.3 (b)).
                    if (below > 0 && link.Certificate.IsSelfIssued)
                        continue;
                    if (FirstFault(context, constraints, link.Certificate) is not { } fault)
                        continue;
                    link.Add(report, NameNotPermitted, ("authority", context.Certificates[above].Certificate.DisplayName),
                        ("name", fault.Name.ToString()), ("reason", fault.Reason));
                    if (context.Budget.Exceeded is not null)
                        return;
                }
            }
        }

        static (GeneralName Name, string Reason)? FirstFault(PathContext context, NameConstraints constraints, Certificate certificate)
        {
            if (constraints.UsesDistances)
                return (constraints.Permitted.Concat(constraints.Excluded).First(), "is under constraints with a minimum or maximum, which nobody understands");
            foreach (var name in NamesOf(certificate))
            {
                if (Fault(context, constraints, name) is { } reason)
                    return (name, reason);
            }

            return null;
        }

        static string? Fault(PathContext context, NameConstraints constraints, GeneralName name)
        {
            foreach (var excluded in constraints.Excluded)
            {
                if (!NameSubtree.IsSameForm(excluded, name))
                    continue;
                if (Unusable(context, excluded, name) is { } reason)
                    return reason;
                if (NameSubtree.Contains(excluded, name, isExcluded: true))
                    return $"is in the excluded subtree {excluded}";
            }

            var isRestricted = false;
            foreach (var permitted in constraints.Permitted)
            {
                if (!NameSubtree.IsSameForm(permitted, name))
                    continue;
                isRestricted = true;
                if (Unusable(context, permitted, name) is { } reason)
                    return reason;
                if (NameSubtree.Contains(permitted, name, isExcluded: false))
                    return null;
            }

            return isRestricted ? "is in none of the permitted subtrees" : null;
        }

        static string? Unusable(PathContext context, GeneralName constraint, GeneralName name) =>
            !context.Budget.TakeNameComparison() ? "could not be compared within the budget"
            : !NameSubtree.IsEvaluable(constraint) ? $"is under the constraint {constraint}, which cannot be evaluated"
            : !NameSubtree.IsComparable(name) ? "is malformed, so that it cannot be held against the constraints"
            : null;

        /// <summary>
        /// The alternative names, the subject, and mail addresses in the subject where no alternative name is one
        /// (RFC 5280, 4.2.1.10).
        /// </summary>
        static IEnumerable<GeneralName> NamesOf(Certificate certificate)
        {
            var alternatives = certificate.SubjectAlternativeNames.All;
            IEnumerable<GeneralName> names = alternatives;
            if (!certificate.Subject.IsEmpty)
                names = names.Append(GeneralName.OfDirectory(certificate.Subject));
            if (!alternatives.Any(name => name.Kind == GeneralNameKind.Rfc822Name))
                names = names.Concat(certificate.Subject.Values(NameAttribute.EmailAddress).Select(GeneralName.OfMail));
            return names;
        }
    }
}
