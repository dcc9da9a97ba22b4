using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>A rule about a path as a whole. Stateless; pure.</summary>
public interface IPathRule
{
    /// <summary>Whether the policy asks for it at all; default yes. Where not, it is not run.</summary>
    bool AppliesTo(ValidationPolicy policy) => true;

    /// <summary>Adds what is wrong, nothing where nothing is.</summary>
    void Check(PathContext context, Report report);
}
