using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>A rule about a path as a whole. Stateless; pure.</summary>
public interface IPathRule
{
    /// <summary>Adds what is wrong, nothing where nothing is.</summary>
    void Check(PathContext context, Report report);
}
