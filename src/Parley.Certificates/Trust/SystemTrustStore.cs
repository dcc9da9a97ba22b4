using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Certificates.Trust;

/// <summary>
/// Reads the roots that the platform trusts. The one place of this part that does I/O; called by programs, once, when a
/// store is needed.
/// </summary>
public static class SystemTrustStore
{
    /// <summary>
    /// Files of a folder at most: the folder of all public roots holds about four hundred, links included.
    /// </summary>
    const int MaximumFiles = 5_000;

    /// <summary>Where Linux distributions keep the bundle of all roots; the first that exists counts.</summary>
    static readonly ImmutableArray<string> Bundles =
    [
        "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Arch, Gentoo
        "/etc/pki/tls/certs/ca-bundle.crt", // Fedora, RHEL
        "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL
        "/etc/ssl/ca-bundle.pem", // SUSE
        "/etc/ssl/cert.pem", // Alpine, BSD
    ];

    /// <summary>Reads the store of the platform that the program runs on.</summary>
    public static TrustStoreContent Load() => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? LoadPlatform()
        : AsSystem(Load(LinuxPaths(Environment.GetEnvironmentVariable, File.Exists)));

    /// <summary>
    /// Reads certificate files, and folders of them, as anchors. What cannot be read is told, not thrown.
    /// </summary>
    public static TrustStoreContent Load(params ImmutableArray<string> paths)
    {
        var anchors = new List<Certificate>();
        var sources = ImmutableArray.CreateBuilder<string>();
        var skipped = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            var before = anchors.Count;
            if (Directory.Exists(path))
                ReadFolder(path, anchors, skipped);
            else
                ReadFile(path, anchors, skipped);
            if (anchors.Count > before)
                sources.Add(path);
        }

        return new() { Store = TrustStore.Of(anchors), Sources = sources.ToImmutable(), Skipped = skipped.ToImmutable() };
    }

    /// <summary>
    /// The paths that OpenSSL would read: SSL_CERT_FILE or the distribution's bundle, and the folders of SSL_CERT_DIR; without
    /// a bundle the usual folder.
    /// </summary>
    internal static ImmutableArray<string> LinuxPaths(Func<string, string?> environment, Func<string, bool> fileExists)
    {
        var paths = ImmutableArray.CreateBuilder<string>();
        if (environment("SSL_CERT_FILE") is { Length: > 0 } file)
            paths.Add(file);
        else if (Bundles.FirstOrDefault(fileExists) is { } bundle)
            paths.Add(bundle);
        if (environment("SSL_CERT_DIR") is { Length: > 0 } folders)
            paths.AddRange(folders.Split(':', StringSplitOptions.RemoveEmptyEntries));
        else if (paths.Count == 0)
            paths.Add("/etc/ssl/certs");
        return paths.ToImmutable();
    }

    static TrustStoreContent AsSystem(TrustStoreContent content) => content with { Store = TrustStore.OfSystem(content.Store.Anchors) };

    static void ReadFolder(string path, List<Certificate> anchors, ImmutableArray<string>.Builder skipped)
    {
        try
        {
            // Hashed links lead to files that are read anyway; the store keeps each certificate once.
            foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Take(MaximumFiles))
                ReadFile(file, anchors, skipped);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            skipped.Add($"{path}: {exception.Message}");
        }
    }

    static void ReadFile(string path, List<Certificate> anchors, ImmutableArray<string>.Builder skipped)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaterialFile.MaximumSizeBytes })
            {
                skipped.Add($"{path}: longer than {MaterialFile.MaximumSizeBytes} bytes");
                return;
            }

            if (!MaterialFile.TryRead(File.ReadAllBytes(path), out var content, out var error))
            {
                skipped.Add($"{path}: {error}");
                return;
            }

            anchors.AddRange(content.Certificates);
            foreach (var fault in content.Faults)
                skipped.Add($"{path}: {fault}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            skipped.Add($"{path}: {exception.Message}");
        }
    }

    static TrustStoreContent LoadPlatform()
    {
        var anchors = new List<Certificate>();
        var intermediates = new List<Certificate>();
        var sources = ImmutableArray.CreateBuilder<string>();
        var skipped = ImmutableArray.CreateBuilder<string>();
        foreach (var location in (ReadOnlySpan<StoreLocation>)[StoreLocation.LocalMachine, StoreLocation.CurrentUser])
        {
            ReadStore(StoreName.Root, location, anchors, sources, skipped);
            ReadStore(StoreName.CertificateAuthority, location, intermediates, sources, skipped);
        }

        return new()
        {
            Store = TrustStore.OfSystem(anchors, intermediates),
            Sources = sources.ToImmutable(),
            Skipped = skipped.ToImmutable(),
        };
    }

    static void ReadStore(
        StoreName name, StoreLocation location, List<Certificate> into, ImmutableArray<string>.Builder sources,
        ImmutableArray<string>.Builder skipped)
    {
        try
        {
            using var store = new X509Store(name, location, OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            foreach (var entry in store.Certificates)
            {
                using (entry)
                {
                    if (Certificate.TryParse(entry.RawData, out var certificate, out var error))
                        into.Add(certificate);
                    else
                        skipped.Add($"{location}/{name}, {entry.Subject}: {error}");
                }
            }

            sources.Add($"{location}/{name}");
        }
        catch (CryptographicException exception)
        {
            skipped.Add($"{location}/{name}: {exception.Message}");
        }
    }
}
