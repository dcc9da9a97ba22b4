using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    /// <summary>The number of the TLS extension status_request (RFC 6066, 8).</summary>
    internal const int StatusRequest = 5;

    /// <summary>
    /// Whether it has the TLS feature status_request: whoever shows it has to send an OCSP answer with it (RFC 7633, 4.2.3.1).
    /// What cannot be read demands nothing.
    /// </summary>
    public bool DemandsStaple
    {
        get
        {
            if (Extension(ObjectIdentifiers.TlsFeature) is not { } extension)
                return false;
            var error = default(ParseError);
            var reader = DerReader.Over(Encoded.Span, extension.Value.Span);
            if (!reader.TryEnter(DerTag.Sequence, "features", out var list, ref error))
                return false;
            for (var count = 0; !list.IsAtEnd && count < MaximumListLength; count++)
            {
                if (!list.TryReadCount(DerTag.Integer, "a feature", out var feature, ref error))
                    return false;
                if (feature == StatusRequest)
                    return true;
            }

            return false;
        }
    }
}
