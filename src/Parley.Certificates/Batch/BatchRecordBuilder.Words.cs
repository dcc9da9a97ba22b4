using Parley.Certificates.Judging;
using Parley.Certificates.Model;

namespace Parley.Certificates.Batch;

sealed partial class BatchRecordBuilder
{
    static bool TryAddPolicy(string text, List<Oid> policies)
    {
        if (!Oid.TryParse(text, out var policy))
            return false;
        policies.Add(policy);
        return true;
    }

    bool TryAddSignature(string text)
    {
        if (!BatchSignature.TryParse(text, out var signature))
            return false;
        _signatures.Add(signature);
        return true;
    }

    bool TryAddUsage(string text)
    {
        // keyCertSign and the like are the names of the bits in RFC 5280, 4.2.1.3.
        var use = text switch
        {
            "digitalSignature" => KeyUsage.DigitalSignature,
            "contentCommitment" or "nonRepudiation" => KeyUsage.ContentCommitment,
            "keyEncipherment" => KeyUsage.KeyEncipherment,
            "dataEncipherment" => KeyUsage.DataEncipherment,
            "keyAgreement" => KeyUsage.KeyAgreement,
            "keyCertSign" => KeyUsage.CertificateSigning,
            "cRLSign" => KeyUsage.CrlSigning,
            "encipherOnly" => KeyUsage.EncipherOnly,
            "decipherOnly" => KeyUsage.DecipherOnly,
            _ => KeyUsage.None,
        };
        _usage |= use;
        return use != KeyUsage.None;
    }

    bool TryAddPurpose(string text)
    {
        var purpose = text switch
        {
            "serverAuth" => KeyPurpose.ServerAuthentication,
            "clientAuth" => KeyPurpose.ClientAuthentication,
            "emailProtection" => KeyPurpose.EmailProtection,
            "codeSigning" => KeyPurpose.Of(ObjectIdentifiers.CodeSigning),
            "timeStamping" => KeyPurpose.Of(ObjectIdentifiers.TimeStamping),
            "OCSPSigning" => KeyPurpose.Of(ObjectIdentifiers.OcspSigning),
            "anyExtendedKeyUsage" => KeyPurpose.Any,
            _ => Oid.TryParse(text, out var id) ? KeyPurpose.Of(id) : null,
        };
        if (purpose is null)
            return false;
        _purposes.Add(purpose);
        return true;
    }
}
