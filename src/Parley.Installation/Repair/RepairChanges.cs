using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Installation.Preflight;

namespace Parley.Installation.Repair;

/// <summary>What the new file has other than the files that it is made of, in words.</summary>
static class RepairChanges
{
    /// <summary>The chain of the new file.</summary>
    internal static ImmutableArray<Certificate> Chain(UploadContext context, BundleRequest request)
    {
        var chain = context.Path;
        // A root that no file had is not put in: clients have it.
        var isRootForeign = chain is [_, .., var top] && top.IsSelfIssued && !context.Certificates.Contains(top);
        var isRootUnwanted = chain is [_, .., { IsSelfIssued: true }] && !request.KeepsRoot;
        return isRootForeign || isRootUnwanted ? chain[..^1] : chain;
    }

    internal static void Tell(UploadContext context, BundleRequest request, ImmutableArray<Certificate> chain, ImmutableArray<string>.Builder changes)
    {
        TellOfText(request, changes);
        TellOfCertificates(context, chain, changes);
        TellOfForm(context, request, changes);
    }

    static void TellOfText(BundleRequest request, ImmutableArray<string>.Builder changes)
    {
        foreach (var file in request.Files)
        {
            if (file.Outline is { StrayCount: > 0 and var count } outline)
            {
                changes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.Name}: removed {count} line{(count == 1 ? "" : "s")} outside of blocks, "
                    + $"the first is line {outline.Stray[0].Number} ({outline.Stray[0]})"));
            }

            foreach (var oddity in file.Content?.Oddities.Where(oddity => oddity.Kind == MaterialFault.Untidy) ?? [])
                changes.Add($"{file.Name}: mended {oddity}");
        }
    }

    static void TellOfCertificates(UploadContext context, ImmutableArray<Certificate> chain, ImmutableArray<string>.Builder changes)
    {
        foreach (var group in context.Certificates.GroupBy(certificate => certificate).Where(group => group.Count() > 1))
            changes.Add($"left the certificate of {group.Key.DisplayName} in once");
        var before = context.Certificates.Distinct().ToList();
        foreach (var certificate in before.Where(certificate => !chain.Contains(certificate)))
        {
            changes.Add(context.Path.Contains(certificate)
                ? $"left out the root {certificate.DisplayName}"
                : $"left out the certificate of {certificate.DisplayName}: it does not belong to the chain of {chain[0].DisplayName}");
        }

        foreach (var certificate in chain.Where(certificate => !before.Contains(certificate)))
            changes.Add($"put in the certificate of {certificate.DisplayName}, which was missing");
        var kept = before.Where(chain.Contains).ToList();
        if (!kept.SequenceEqual(chain.Where(before.Contains)))
            changes.Add($"put the certificates in order: {string.Join(", ", chain.Select(certificate => certificate.DisplayName))}");
    }

    static void TellOfForm(UploadContext context, BundleRequest request, ImmutableArray<string>.Builder changes)
    {
        var wanted = request.Form switch
        {
            BundleForm.Pem => UploadForm.Pem,
            BundleForm.Der => UploadForm.Der,
            BundleForm.Pkcs12 => UploadForm.Pkcs12,
            _ => UploadForm.Pkcs7,
        };
        foreach (var file in request.Files.Where(file => file.Form != wanted))
            changes.Add($"{file.Name}: {Word(file.Form)} became {Word(wanted)}");
        if (request.Files.Length > 1)
            changes.Add($"put {string.Join(", ", request.Files.Select(file => file.Name))} into one file");
        if (context.Keys is not [var key, ..] || request.Form is not BundleForm.Pem)
            return;
        var written = request.NewPassword is not null ? KeyForm.EncryptedPkcs8
            : request.Writing == KeyWriting.Pkcs8 ? KeyForm.Pkcs8
            : key.PublicKey?.Algorithm == PublicKeyAlgorithm.EllipticCurve ? KeyForm.Sec1 : KeyForm.Pkcs1;
        if (key.Form != written)
            changes.Add($"wrote the private key as {KeyFormWords.Of(written)}, it was {key.Key.FormName}");
        if (request.Key == KeyPlace.First && context.Items.FindIndexOfKey() > context.Items.FindIndexOfCertificate())
            changes.Add("put the private key above the certificates");
    }

    static int FindIndexOfKey(this ImmutableArray<(UploadFile File, MaterialItem Item)> items) =>
        items.Index().FirstOrDefault(each => each.Item.Item is MaterialItem.OfPrivateKey).Index;

    static int FindIndexOfCertificate(this ImmutableArray<(UploadFile File, MaterialItem Item)> items) =>
        items.Index().FirstOrDefault(each => each.Item.Item is MaterialItem.OfCertificate).Index;

    static string Word(UploadForm form) => form switch
    {
        UploadForm.Pem => "PEM",
        UploadForm.Der => "DER",
        UploadForm.Pkcs7 => "PKCS#7",
        _ => "PKCS#12",
    };
}
