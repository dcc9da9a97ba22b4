using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// Opens a PKCS#12 (RFC 7292) and takes out what is in it. The platform derives and decrypts; what it costs is looked at first,
/// and the causes of failure are told apart: no password, another password, damage, encryption that the platform lacks.
/// </summary>
sealed class Pkcs12Reader(MaterialReader into, string? password, MaterialPlace place)
{
    /// <summary>Safes inside safes; the format allows them, no program writes them.</summary>
    const int MaximumDepth = 4;

    const string X509List = "1.2.840.113549.1.9.23.1";
    const string ListBag = "1.2.840.113549.1.12.10.1.4";
    const string FriendlyName = "1.2.840.113549.1.9.20";

    int _number;

    internal void Read(ReadOnlyMemory<byte> octets)
    {
        var error = default(ParseError);
        if (!Pkcs12Structure.TryRead(octets, out var structure, ref error))
        {
            var old = default(ParseError);
            if (!BerToDer.TryConvert(octets.Span, out var definite, ref old) || !Pkcs12Structure.TryRead(definite, out structure, ref old))
            {
                into.AddFault(MaterialReader.Damaged(error, place, "PKCS#12", "Export the file again."));
                return;
            }

            into.AddOddity(MaterialReader.OldEncoding(place));
        }

        if (structure.Iterations > PrivateKeyMaterial.MaximumIterations)
        {
            into.AddFault(Fault(MaterialFault.TooCostly,
                string.Create(CultureInfo.InvariantCulture, $"at most {PrivateKeyMaterial.MaximumIterations} iterations to try a password"),
                structure.Iterations == long.MaxValue ? "thousands of millions"
                    : string.Create(CultureInfo.InvariantCulture, $"{structure.Iterations}"),
                "Export the file again: whoever made it may mean harm."));
            return;
        }

        try
        {
            Open(Pkcs12Info.Decode(octets, out _, skipCopy: true), structure);
        }
        catch (CryptographicException failure)
        {
            into.AddFault(Fault(MaterialFault.Damaged, "PKCS#12", Plain(failure), "Export the file again."));
        }
    }

    void Open(Pkcs12Info file, Pkcs12Structure structure)
    {
        string? verified = null;
        var isVerified = false;
        if (!structure.HasMac)
            into.AddOddity(NoMac("no MAC"));
        else if (structure.HasNewMac || file.IntegrityMode != Pkcs12IntegrityMode.Password)
            into.AddOddity(NoMac("a MAC of a kind that this platform cannot check (RFC 9579)"));
        else if (TryVerify(file, out verified))
            isVerified = true;
        else
            into.AddFault(password is null && !structure.HasNewMac ? PasswordNeeded() : WrongPassword());

        var isClosed = structure.HasMac && !isVerified && !structure.HasNewMac && file.IntegrityMode == Pkcs12IntegrityMode.Password;
        foreach (var (index, safe) in file.AuthenticatedSafe.Index())
        {
            if (safe.ConfidentialityMode == Pkcs12ConfidentialityMode.None)
                ReadSafe(safe, depth: 0);
            else if (safe.ConfidentialityMode != Pkcs12ConfidentialityMode.Password)
                into.AddFault(Unsupported("a safe that is encrypted for a key"));
            else if (!isClosed)
                Decrypt(safe, isVerified ? [verified] : Candidates(), isVerified, EncryptionOf(structure, file, index));
        }
    }

    bool TryVerify(Pkcs12Info file, out string? verified)
    {
        foreach (var candidate in Candidates())
        {
            verified = candidate;
            if (file.VerifyMac(candidate))
                return true;
        }

        verified = null;
        return false;
    }

    /// <summary>Programs write "no password" in two ways: none at all, and one of no letters.</summary>
    string?[] Candidates() => password is null ? [null, ""] : [password];

    void Decrypt(Pkcs12SafeContents safe, string?[] candidates, bool isVerified, string encryption)
    {
        foreach (var candidate in candidates)
        {
            try
            {
                safe.Decrypt(candidate);
                ReadSafe(safe, depth: 0);
                return;
            }
            catch (Exception failure) when (failure is CryptographicException or PlatformNotSupportedException)
            {
                if (failure is PlatformNotSupportedException)
                {
                    into.AddFault(Unsupported(encryption));
                    return;
                }
            }
        }

        // The MAC says that the password is right: then it is the safe.
        into.AddFault(isVerified ? Unsupported(encryption) : password is null ? PasswordNeeded() : WrongPassword());
    }

    void ReadSafe(Pkcs12SafeContents safe, int depth)
    {
        foreach (var bag in safe.GetBags())
        {
            if (_number > MaterialFile.MaximumItems)
                return;
            if (bag is Pkcs12SafeContentsBag { SafeContents: { } nested } && depth < MaximumDepth)
            {
                if (nested.ConfidentialityMode == Pkcs12ConfidentialityMode.None)
                    ReadSafe(nested, depth + 1);
                continue;
            }

            _number++;
            ReadBag(bag, place with { Number = _number });
        }
    }

    void ReadBag(Pkcs12SafeBag bag, MaterialPlace at)
    {
        var name = NameOf(bag);
        switch (bag)
        {
            case Pkcs12CertBag { IsX509Certificate: true } certificate when TryUnwrap(certificate.EncodedCertificate, out var octets):
                into.ReadItem(DerKind.Certificate, octets, at, name);
                break;
            case Pkcs12ShroudedKeyBag shrouded:
                into.ReadItem(DerKind.PrivateKey, shrouded.EncryptedPkcs8PrivateKey, at, name);
                break;
            case Pkcs12KeyBag key:
                into.ReadItem(DerKind.PrivateKey, key.Pkcs8PrivateKey, at, name);
                break;
            case var list when list.GetBagId().Value == ListBag && TryReadList(list.EncodedBagValue, out var octets):
                into.ReadItem(DerKind.RevocationList, octets, at, name);
                break;
            default:
                into.Add(new MaterialItem.OfOther(bag is Pkcs12SecretBag ? "secret" : "entry of another kind") { Place = at, FriendlyName = name });
                break;
        }
    }

    static bool TryReadList(ReadOnlyMemory<byte> bag, out ReadOnlyMemory<byte> octets)
    {
        octets = default;
        var error = default(ParseError);
        var reader = new DerReader(bag.Span);
        return reader.TryEnter(DerTag.Sequence, "CRLBag", out var inside, ref error)
            && inside.TryReadObjectIdentifier("crlId", out var id, ref error)
            && new Model.Oid(id.Content(bag)) == Model.Oid.Parse(X509List)
            && inside.TryEnter(DerTag.ContextConstructed(0), "crlValue", out var value, ref error)
            && value.TryReadAny("crlValue", out var element, ref error)
            && TryUnwrap(element.Whole(bag), out octets);
    }

    /// <summary>The content of an OCTET STRING, in pieces or not.</summary>
    static bool TryUnwrap(ReadOnlyMemory<byte> encoded, out ReadOnlyMemory<byte> octets)
    {
        octets = default;
        var error = default(ParseError);
        if (!new DerReader(encoded.Span).NextIs(DerTag.OctetString) && BerToDer.TryConvert(encoded.Span, out var definite, ref error))
            encoded = definite;
        var reader = new DerReader(encoded.Span);
        if (!reader.TryRead(DerTag.OctetString, "a value", out var element, ref error))
            return false;
        octets = element.Content(encoded);
        return true;
    }

    static string? NameOf(Pkcs12SafeBag bag)
    {
        const int longest = 200;
        foreach (var attribute in bag.Attributes)
        {
            if (attribute.Oid.Value != FriendlyName || attribute.Values.Count == 0)
                continue;
            var octets = attribute.Values[0].RawData;
            var error = default(ParseError);
            var reader = new DerReader(octets);
            if (reader.TryReadAny("friendlyName", out var element, ref error) && DerText.IsString(element.Tag)
                && DerText.IsValid(element.Tag, element.Content(octets)))
                return PlainLine.Of(DerText.Decode(element.Tag, element.Content(octets)), longest);
        }

        return null;
    }

    static string EncryptionOf(Pkcs12Structure structure, Pkcs12Info file, int index)
    {
        var before = file.AuthenticatedSafe.Take(index).Count(safe => safe.ConfidentialityMode == Pkcs12ConfidentialityMode.Password);
        return before < structure.Encryptions.Count ? structure.Encryptions[before].Name : "an unknown encryption";
    }

    static string Plain(CryptographicException failure)
    {
        const int longest = 120;
        return PlainLine.Of(failure.Message, longest).TrimEnd('.');
    }

    MaterialError PasswordNeeded() => Fault(MaterialFault.PasswordNeeded, "a password", "none",
        "Name a file that holds the password with --password-file FILE.");

    MaterialError WrongPassword() => Fault(MaterialFault.WrongPassword, "the password of the file", "another one, or a damaged file",
        "Check the password file: its first line is the password. If it is right, copy the PKCS#12 again.");

    MaterialError Unsupported(string encryption) => Fault(MaterialFault.Unsupported, "a safe that this platform can decrypt", encryption,
        "Export the file again with AES-256 and SHA-256.");

    MaterialError NoMac(string found) => Fault(MaterialFault.Unauthenticated, "a MAC that shows that nobody changed the file", found,
        "Take the file from a trusted place only, or export it again with a password.") with
    { IsSuspect = false };

    MaterialError Fault(MaterialFault kind, string expected, string found, string remedy) => new()
    {
        Kind = kind,
        Line = place.Line,
        Container = place.ContainerText,
        Subject = "PKCS#12",
        Expected = expected,
        Found = found,
        Remedy = remedy,
    };
}
