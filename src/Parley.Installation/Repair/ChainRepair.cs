using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;
using Parley.Installation.Preflight.Rules;
using Parley.Installation.Repair.Writing;

namespace Parley.Installation.Repair;

/// <summary>
/// Puts files into one as it should be: the server's certificate, each followed by its issuer, nothing twice, nothing that does
/// not belong. What cannot be mended is refused with its first cause. Pure: no files, no network.
/// </summary>
public static class ChainRepair
{
    /// <summary>What a new file must not be made with, as the rules of a product of its own.</summary>
    static readonly ProductPack Pack = KnownProducts.Read<ProductPack>("bundle.json");

    /// <summary>Makes the new file.</summary>
    public static Bundle Make(BundleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = Look(request);
        ImmutableArray<Observation> findings = [.. context.Findings.Select(each => each.Finding).OrderByDescending(finding => finding.Severity)];
        if (context.Leaf is null || findings is [{ Severity: Severity.Error }, ..])
            return new() { Question = request, Findings = findings };

        var chain = RepairChanges.Chain(context, request);
        var changes = ImmutableArray.CreateBuilder<string>();
        RepairChanges.Tell(context, request, chain, changes);
        byte[] key = [];
        try
        {
            // The key that belongs to the certificate; it was opened before, when it was looked at.
            if (context.Keys.FirstOrDefault(each => each.PublicKey is { } half && KeyPair.IsSame(half, chain[0].PublicKey)) is { } own
                && own.Key.TryExport(PasswordFor(own, request), out var exported, out _))
                key = exported;
            return Write(request, chain, key, changes) with { Findings = findings };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The server's certificate and what of its chain is known, so that what is missing can be fetched; empty where there is none.</summary>
    public static ImmutableArray<Certificate> KnownPath(BundleRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Look(request).Path;
    }

    static UploadContext Look(BundleRequest request)
    {
        var context = new UploadContext(new()
        {
            Product = Pack,
            Files = request.Files,
            Password = request.Password,
            Issuers = request.Issuers,
            CompletesPath = true,
            // Dates are not this command's business.
            Time = DateTimeOffset.UnixEpoch,
        });
        foreach (var check in UploadRuleOrder.All)
            check(context);
        return context;
    }

    static string? PasswordFor(UploadedKey key, BundleRequest request) =>
        request.Password ?? (key.Item.Place.Container == MaterialContainer.Pkcs12 ? "" : null);

    static Bundle Write(BundleRequest request, ImmutableArray<Certificate> chain, byte[] key, ImmutableArray<string>.Builder changes)
    {
        var inside = request.Key == KeyPlace.Apart || request.Form is BundleForm.Der or BundleForm.Pkcs7 or BundleForm.Pkcs7Pem ? [] : key;
        if (request.Form == BundleForm.Der && chain.Length > 1)
        {
            changes.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"left out the {chain.Length - 1} certificates above {chain[0].DisplayName}: DER holds one"));
            chain = chain[..1];
        }

        if (key.Length > 0 && inside.Length == 0)
        {
            changes.Add(request.Key == KeyPlace.Apart
                ? "left the private key out of the new file"
                : "left the private key out: this form holds none");
        }

        var octets = request.Form switch
        {
            BundleForm.Der => chain[0].Encoded.ToArray(),
            BundleForm.Pkcs7 => Pkcs7Writer.Write(chain),
            BundleForm.Pkcs7Pem => PemWriter.Write(Pkcs7Writer.Write(chain), "PKCS7"),
            BundleForm.Pkcs12 => Pkcs12Writer.Write(chain, inside, request.NewPassword ?? "", request.IsLegacy),
            _ => PemWriter.Write(chain, inside, request),
        };
        return new()
        {
            Question = request,
            Certificates = chain,
            Octets = octets,
            KeyOctets = key.Length > 0 && request.Key == KeyPlace.Apart ? PemWriter.WriteKey(key, request) : default(ReadOnlyMemory<byte>),
            HoldsKey = inside.Length > 0,
            Changes = changes.ToImmutable(),
            Findings = [],
        };
    }
}
