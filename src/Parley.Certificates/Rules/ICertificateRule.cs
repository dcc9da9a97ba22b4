using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>A rule about one certificate in its role. Stateless; pure.</summary>
public interface ICertificateRule
{
    /// <summary>Adds what is wrong, nothing where nothing is.</summary>
    void Check(CertificateContext context, Report report);
}
