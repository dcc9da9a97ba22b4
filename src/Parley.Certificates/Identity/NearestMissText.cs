using Parley.Diagnostics;

namespace Parley.Certificates.Identity;

/// <summary>Why no name matches, in one sentence.</summary>
static class NearestMissText
{
    internal static string Of(NameComparison? nearest, PresentedNames presented, ReferenceIdentity reference)
    {
        if (ReferenceName.Of(reference.Name) == default)
            return $"'{PlainLine.Of(reference.Name)}' is neither a host name, nor a domain, nor an address.";
        if (nearest is null)
        {
            return presented.HadSubjectAlternativeName
                ? "The subject alternative name holds nothing that identifies a server."
                : "The certificate has no subject alternative name and no common name.";
        }

        return $"{nearest.Presented} comes nearest: {nearest.Reason}.";
    }
}
