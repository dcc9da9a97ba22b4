using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

/// <summary>A rule about one certificate in its role. Stateless; pure.</summary>
public interface ICertificateRule
{
    /// <summary>Whether the policy asks for it at all; default yes. Where not, it is not run.</summary>
    bool AppliesTo(ValidationPolicy policy) => true;

    /// <summary>Adds what is wrong, nothing where nothing is.</summary>
    void Check(CertificateContext context, Report report);
}
