using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Revocation;

/// <summary>DistributionPointName: full names, or a name relative to the issuer of the list (RFC 5280, 4.2.1.13).</summary>
readonly struct DistributionPointName
{
    DistributionPointName(GeneralNames fullName, ReadOnlyMemory<byte> relativeName) =>
        (FullName, RelativeName) = (fullName, relativeName);

    /// <summary>The full names; absent where the name is relative.</summary>
    internal GeneralNames FullName { get; }

    /// <summary>The content octets of the relative distinguished name; empty where the names are full.</summary>
    internal ReadOnlyMemory<byte> RelativeName { get; }

    internal bool IsAbsent => FullName.IsAbsent && RelativeName.IsEmpty;

    /// <summary>Reads <c>[0] DistributionPointName</c>, a CHOICE and therefore tagged explicitly.</summary>
    internal static bool TryRead(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out DistributionPointName name, ref ParseError error)
    {
        name = default;
        if (!reader.TryEnter(DerTag.ContextConstructed(0), "distributionPoint", out var choice, ref error))
            return false;
        if (choice.NextIs(DerTag.ContextConstructed(1)))
        {
            if (!choice.TryRead(DerTag.ContextConstructed(1), "nameRelativeToCRLIssuer", out var relative, ref error)
                || !choice.TryEnd("distributionPoint", ref error)
                || !DirectoryNames.TryCheckRelative(choice, relative, ref error))
                return false;
            name = new(default, relative.Content(memory));
            return true;
        }

        if (!GeneralNames.TryRead(ref choice, DerTag.ContextConstructed(0), "fullName", memory, out var names, ref error)
            || !choice.TryEnd("distributionPoint", ref error))
            return false;
        name = new(names, default);
        return true;
    }

    /// <summary>The directory name that a relative name stands for.</summary>
    internal DistinguishedName? Resolve(DistinguishedName issuer) =>
        RelativeName.IsEmpty ? null : DirectoryNames.Append(issuer, RelativeName.Span);
}
