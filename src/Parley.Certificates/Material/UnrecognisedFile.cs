using System.Text;

namespace Parley.Certificates.Material;

/// <summary>Says what a file with nothing to read is instead, as far as its first octets tell.</summary>
static class UnrecognisedFile
{
    const string BeginAndEnd = "Put '-----BEGIN CERTIFICATE-----' on a line before the Base64 text and '-----END CERTIFICATE-----' "
        + "after it, or name another file.";

    /// <summary>Octets that are looked at: longer than any of the beginnings, with blank lines before it.</summary>
    const int LookedAt = 4096;

    internal static MaterialError Describe(ReadOnlySpan<byte> content)
    {
        var (found, remedy) = Look(content);
        return new()
        {
            Kind = MaterialFault.Unrecognised,
            Line = 1,
            Expected = "-----BEGIN CERTIFICATE-----",
            Found = found,
            Remedy = remedy,
        };
    }

    static (string Found, string Remedy) Look(ReadOnlySpan<byte> content)
    {
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, LookedAt)]).Trim('\uFEFF', ' ', '\r', '\n', '\t');
        return content switch
        {
            [0xFE, 0xED, 0xFE, 0xED, ..] or [0xCE, 0xCE, 0xCE, 0xCE, ..] => ("a Java key store",
                "Convert it with 'keytool -importkeystore -srckeystore FILE -destkeystore FILE.p12 -deststoretype pkcs12'."),
            [(byte)'P', (byte)'K', 3, 4, ..] => ("a ZIP archive", "Unpack it, and name the file with the certificate."),
            [0x1F, 0x8B, ..] => ("a gzip archive", "Unpack it, and name the file with the certificate."),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => ("a PDF document", "Name the file with the certificate."),
            _ => LookAtText(start),
        };
    }

    static (string Found, string Remedy) LookAtText(string start)
    {
        return start switch
        {
            "" => ("nothing", BeginAndEnd),
            _ when start.StartsWith("PuTTY-User-Key-File", StringComparison.Ordinal) => ("a key of PuTTY",
                "This is a private key: keep it secret, and name the file with the certificate."),
            _ when start.StartsWith("ssh-", StringComparison.Ordinal) || start.StartsWith("ecdsa-sha2", StringComparison.Ordinal) =>
                ("a public key of SSH", "SSH keys are no certificates: name the file with the certificate."),
            ['<', ..] => ("a web page or XML", "The download gave a page, often a sign-in page: fetch the file again."),
            ['{' or '[', ..] => ("JSON", "Take the certificate's text out of the document into a file of its own."),
            _ when start.StartsWith("MI", StringComparison.Ordinal) => ("Base64 without its BEGIN and END lines", BeginAndEnd),
            _ => ("no BEGIN line", BeginAndEnd),
        };
    }
}
