using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Material;
using Parley.Certificates.Trust;
using Parley.Cli.Parsing;
using Parley.Installation.Preflight;
using Parley.Installation.Repair;
using Parley.Transport.Collecting;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>Reads what a new file is made of, and fetches what is missing.</summary>
static class BundleMaterial
{
    /// <summary>Reads the files and the issuers; what a file holds is for the repair to judge.</summary>
    internal static bool TryRead(
        BundleArguments arguments, CommandEnvironment environment, [NotNullWhen(true)] out BundleRequest? request,
        [NotNullWhen(false)] out CommandError? error)
    {
        request = null;
        var read = new List<(string Path, ReadOnlyMemory<byte> Octets)>();
        foreach (var path in arguments.Files)
        {
            if (!InputFile.TryRead(path, "the file", MaterialFile.MaximumSizeBytes, openInput: null, out var octets, out error))
                return false;
            read.Add((path, octets));
        }

        if (!OptionValues.TryRead<string, ImmutableArray<Certificates.Model.Certificate>>(
            [.. arguments.Issuers], TryReadIssuers, out var issuers, out error))
            return false;
        var password = arguments.Request.Password;
        request = arguments.Request with
        {
            Files = [.. read.Select(file => UploadFile.Read(file.Path, file.Octets, password))],
            Issuers = [.. issuers.SelectMany(each => each)],
        };
        // A person who is there is asked, once.
        if (password is null && environment.AskSecret is { } ask && request.Files.Any(NeedsPassword))
        {
            password = ask("Password of the key: ");
            request = request with
            {
                Password = password,
                Files = [.. read.Select(file => UploadFile.Read(file.Path, file.Octets, password))],
            };
        }

        return true;
    }

    /// <summary>Fetches the issuers that are missing and adds them.</summary>
    internal static async Task<BundleRequest> FetchAsync(
        BundleRequest request, ICertificateCollector collector, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var path = ChainRepair.KnownPath(request);
        if (path.IsEmpty || path[^1].IsSelfIssued)
            return request;
        var trust = TrustStore.Of(request.Issuers.Where(issuer => issuer.IsSelfIssued));
        var verdict = new CertificateJudge().Judge(new()
        {
            Presented = [.. path.Select(certificate => certificate.Encoded)],
            Trust = trust,
            Reference = ReferenceIdentity.None,
            Time = now,
        });
        var collected = await collector.CollectAsync(verdict, trust, cancellationToken);
        return request with { Issuers = [.. request.Issuers, .. collected.Issuers] };
    }

    static bool TryReadIssuers(
        string path, out ImmutableArray<Certificates.Model.Certificate> found, [NotNullWhen(false)] out CommandError? error) =>
        AuthorityFiles.TryRead(path, "the file of issuers", out found, out error);

    static bool NeedsPassword(UploadFile file) => file.Error is { Kind: MaterialFault.PasswordNeeded }
        || file.Content is { } content
        && (content.Faults.Any(fault => fault.Kind == MaterialFault.PasswordNeeded)
            || content.PrivateKeys.Any(key => key.Form == PrivateKeyForm.EncryptedPkcs8));
}
