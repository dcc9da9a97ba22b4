using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;
using Parley.Cli.Parsing;
using Parley.Installation.Preflight;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>
/// Reads what a preflight is about. What an upload holds is for the product to refuse; all else must be readable.
/// </summary>
static class PreflightFiles
{
    /// <summary>Octets of an assertion at most: those of large directories have some hundred thousand.</summary>
    const int MaximumAssertionBytes = 4 * 1024 * 1024;

    internal static bool TryRead(
        PreflightArguments arguments, [NotNullWhen(true)] out UploadRequest? request,
        [NotNullWhen(false)] out CommandError? error)
    {
        request = null;
        if (!TryReadAll(arguments.Files, arguments.Password, out var files, out error)
            || !TryReadAll(arguments.Keys, arguments.Password, out var keys, out error)
            || !TryReadAll(arguments.IdentityProvider is { } provider ? [provider] : [], null, out var providers, out error)
            || !TryReadRequests(arguments.Requests, out var requests, out error)
            || !TryReadStores(arguments.Stores, out var stores, out error)
            || !TryReadIssuers(arguments.Issuers, out var issuers, out error)
            || !TryReadRevocation(arguments.Lists, out var revocation, out error))
            return false;
        ReadOnlyMemory<byte> assertion = default;
        if (arguments.Assertion is { } path
            && !InputFile.TryRead(path, "the assertion", MaximumAssertionBytes, openInput: null, out assertion, out error))
            return false;
        request = new()
        {
            Product = arguments.Product,
            Files = files,
            KeyFiles = keys,
            Password = arguments.Password,
            State = arguments.State with { Requests = requests },
            Stores = stores,
            Issuers = issuers,
            Revocation = revocation,
            IdentityProvider = providers.FirstOrDefault(),
            Assertion = assertion,
            Time = arguments.Time,
        };
        return true;
    }

    static bool TryReadAll(
        ImmutableArray<string> paths, string? password, out ImmutableArray<UploadFile> files,
        [NotNullWhen(false)] out CommandError? error)
    {
        var all = ImmutableArray.CreateBuilder<UploadFile>();
        error = null;
        foreach (var path in paths)
        {
            if (!InputFile.TryRead(path, "the file", MaterialFile.MaximumSizeBytes, openInput: null, out var octets, out error))
                break;
            all.Add(UploadFile.Read(path, octets, password));
        }

        files = all.ToImmutable();
        return error is null;
    }

    static bool TryReadRequests(
        ImmutableArray<string> paths, out ImmutableArray<CertificateRequest> requests,
        [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the request file";
        var all = ImmutableArray.CreateBuilder<CertificateRequest>();
        error = null;
        foreach (var path in paths)
        {
            if (!CertificateFile.TryReadMaterial(
                path, what, MaterialFile.MaximumSizeBytes, openInput: null, password: null, out var found, out error))
                break;
            if (found.Requests is [var request, ..])
                all.Add(request);
            else
            {
                error = InputFile.CannotBeRead(
                    path, what, "it holds no certificate request", "name the file that the system gave out as a CSR");
            }
        }

        requests = all.ToImmutable();
        return error is null;
    }

    static bool TryReadStores(
        ImmutableArray<(string Name, string Path)> named, out ImmutableArray<ClientStore> stores,
        [NotNullWhen(false)] out CommandError? error)
    {
        var all = ImmutableArray.CreateBuilder<ClientStore>();
        error = null;
        foreach (var (name, path) in named)
        {
            if (!AuthorityFiles.TryRead(path, "the store", out var anchors, out error))
                break;
            all.Add(new(name, anchors));
        }

        stores = all.ToImmutable();
        return error is null;
    }

    static bool TryReadIssuers(
        ImmutableArray<string> paths, out ImmutableArray<Certificate> issuers,
        [NotNullWhen(false)] out CommandError? error)
    {
        var all = ImmutableArray.CreateBuilder<Certificate>();
        error = null;
        foreach (var path in paths)
        {
            if (!AuthorityFiles.TryRead(path, "the file of issuers", out var certificates, out error))
                break;
            all.AddRange(certificates);
        }

        issuers = all.ToImmutable();
        return error is null;
    }

    static bool TryReadRevocation(
        ImmutableArray<string> paths, out RevocationMaterial material, [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the file of revocation lists";
        var (lists, responses) = (new List<CertificateRevocationList>(), new List<OcspResponse>());
        error = null;
        foreach (var path in paths)
        {
            if (!CertificateFile.TryReadMaterial(
                path, what, MaterialFile.MaximumSizeBytes, openInput: null, password: null, out var found, out error))
                break;
            lists.AddRange(found.RevocationLists);
            responses.AddRange(found.OcspResponses);
            if (found.RevocationLists.IsEmpty && found.OcspResponses.IsEmpty)
            {
                error = InputFile.CannotBeRead(
                    path, what, "it holds none", "name the file that the authority publishes or the responder sent");
            }

            if (error is not null)
                break;
        }

        material = RevocationMaterial.Of(lists, responses, []);
        return error is null;
    }
}
