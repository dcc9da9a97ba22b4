using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Cert.Verify;

/// <summary>Everything that a verification reads from files.</summary>
sealed class VerifyMaterial
{
    readonly List<MaterialItem> _revocation = []; // lists and answers
    readonly List<string> _skipped = [];
    readonly List<Certificate> _chain = [];
    readonly VerifyArguments _arguments;
    readonly CommandEnvironment _environment;

    VerifyMaterial(VerifyArguments arguments, CommandEnvironment environment)
    {
        _arguments = arguments;
        _environment = environment;
    }

    /// <summary>The chain as the files have it.</summary>
    internal IReadOnlyList<Certificate> Chain => _chain;

    /// <summary>The chain as octets.</summary>
    internal ImmutableArray<ReadOnlyMemory<byte>> Presented
    {
        get
        {
            var presented = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(_chain.Count);
            foreach (var certificate in _chain)
                presented.Add(certificate.Encoded);
            return presented.MoveToImmutable();
        }
    }

    /// <summary>The three stores.</summary>
    internal TrustStores Stores { get; private set; } = new();

    /// <summary>Lists and answers.</summary>
    internal RevocationMaterial Revocation => _revocation.Count == 0 ? RevocationMaterial.None : RevocationMaterial.Of(
        _revocation.OfType<MaterialItem.OfRevocationList>().Select(item => item.List),
        _revocation.OfType<MaterialItem.OfOcspResponse>().Select(item => item.Response),
        []);

    /// <summary>Files of folders and of the system's store that hold no certificate that can be read, and why.</summary>
    internal IReadOnlyList<string> Skipped => _skipped;

    /// <summary>Reads all files; the first that cannot be read is the error.</summary>
    internal static bool TryRead(
        VerifyArguments arguments, CommandEnvironment environment, [NotNullWhen(true)] out VerifyMaterial? material,
        [NotNullWhen(false)] out CommandError? error)
    {
        material = new(arguments, environment);
        return material.TryReadChain(out error)
            && material.TryReadRevocation(arguments.Lists, "the file of revocation lists", out error)
            && material.TryReadRevocation(arguments.Responses, "the file of OCSP answers", out error)
            && material.TryReadStores(out error);
    }

    bool TryReadChain([NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the chain file";
        error = null;
        foreach (var path in _arguments.Files)
        {
            if (!CertificateFile.TryReadMaterial(
                path, what, MaterialFile.MaximumSizeBytes, _environment.OpenInput, _arguments.Password, out var found, out error))
                return false;
            if (found.Certificates.IsEmpty)
            {
                error = CertificateFile.NoCertificate(path, what, found.Items[0]);
                return false;
            }

            _chain.AddRange(found.Certificates);
            Take(found);
        }

        return error is null;
    }

    bool TryReadRevocation(ImmutableArray<string> paths, string what, [NotNullWhen(false)] out CommandError? error)
    {
        error = null;
        foreach (var path in paths)
        {
            var before = _revocation.Count;
            if (!CertificateFile.TryReadMaterial(
                path, what, MaterialFile.MaximumSizeBytes, openInput: null, _arguments.Password, out var found, out error))
                return false;
            Take(found);
            if (_revocation.Count > before)
                continue;
            error = InputFile.CannotBeRead(path, what, "it holds none", "name the file that the authority publishes or the responder sent");
            return false;
        }

        return error is null;
    }

    /// <summary>Keeps the lists and answers of a file.</summary>
    void Take(MaterialContent found)
    {
        foreach (var item in found.Items)
        {
            if (item is MaterialItem.OfRevocationList or MaterialItem.OfOcspResponse)
                _revocation.Add(item);
        }
    }

    bool TryReadStores([NotNullWhen(false)] out CommandError? error)
    {
        if (!TryReadStore(_arguments.Anchors, "the anchors file", out var anchors, out error)
            || !TryReadStore(_arguments.Intermediates, "the file of intermediates", out var intermediates, out error)
            || !TryReadStore(_arguments.Exceptions, "the file of accepted certificates", out var exceptions, out error))
            return false;
        ImmutableArray<Certificate> systemRoots = [];
        if (_arguments.SystemAnchors)
        {
            var system = SystemTrustStore.Load();
            systemRoots = system.Store.Anchors;
            intermediates = [.. intermediates, .. system.Store.Intermediates];
            _skipped.AddRange(system.Skipped);
        }

        Stores = new() { SystemRoots = systemRoots, Roots = anchors, Intermediates = intermediates, Exceptions = exceptions };
        return true;
    }

    /// <summary>A file is read whole or not at all; of a folder what holds certificates counts, and the rest is told.</summary>
    bool TryReadStore(
        ImmutableArray<string> paths, string what, out ImmutableArray<Certificate> certificates, [NotNullWhen(false)] out CommandError? error)
    {
        var all = ImmutableArray.CreateBuilder<Certificate>();
        error = null;
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                var folder = SystemTrustStore.Load(path);
                _skipped.AddRange(folder.Skipped);
                all.AddRange(folder.Store.Anchors);
                if (folder.Store.Anchors.IsEmpty)
                    error = InputFile.CannotBeRead(path, what, "no file of this folder holds a certificate", "name the folder with the certificates");
            }
            else if (CertificateFile.TryRead(path, what, MaterialFile.MaximumSizeBytes, out var ofFile, out error))
            {
                all.AddRange(ofFile);
            }

            if (error is not null)
                break;
        }

        certificates = all.ToImmutable();
        return error is null;
    }
}
