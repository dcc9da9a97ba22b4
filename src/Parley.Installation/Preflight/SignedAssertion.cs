using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Xml;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Installation.Preflight;

/// <summary>
/// The certificates that an assertion (SAML) says it is signed with. The signature itself is not verified: that the key is
/// another one is what an administrator has to know.
/// </summary>
static class SignedAssertion
{
    /// <summary>Characters of an assertion at most; those of large directories have a hundred thousand.</summary>
    const int MaximumCharacters = 4 * 1024 * 1024;

    /// <summary>Certificates at most; an assertion inside a response has two.</summary>
    const int MaximumCertificates = 16;

    const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaximumCharacters,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    internal static bool TryRead(ReadOnlyMemory<byte> octets, out ImmutableArray<Certificate> signers, [NotNullWhen(false)] out string? error)
    {
        var found = ImmutableArray.CreateBuilder<Certificate>();
        error = null;
        try
        {
            using var stream = new MemoryStream(octets.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, Settings);
            while (found.Count < MaximumCertificates && reader.ReadToFollowing("X509Certificate", Signature))
            {
                var text = reader.ReadElementContentAsString();
                var encoded = new byte[text.Length];
                if (Convert.TryFromBase64String(text, encoded, out var length)
                    && Certificate.TryParse(encoded.AsMemory(0, length), out var certificate, out _))
                    found.Add(certificate);
            }
        }
        catch (XmlException failure)
        {
            const int longest = 200;
            error = $"the assertion is no XML that can be read: {PlainLine.Of(failure.Message, longest)}";
        }

        signers = found.ToImmutable();
        if (error is null && signers.IsEmpty)
            error = "the assertion does not say which certificate signed it";
        return error is null;
    }
}
