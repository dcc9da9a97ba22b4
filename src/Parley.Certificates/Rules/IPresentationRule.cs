using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>A rule about the chain exactly as it was sent, whatever path was built. Stateless; pure.</summary>
public interface IPresentationRule
{
    /// <summary>Adds what is wrong, nothing where nothing is.</summary>
    void Check(PresentationContext context, Report report);
}
