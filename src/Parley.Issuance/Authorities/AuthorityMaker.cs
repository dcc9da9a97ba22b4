using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Model;
using Parley.Issuance.Keys;

namespace Parley.Issuance.Authorities;

/// <summary>Makes the folder of an authority. It is there whole or not at all.</summary>
public static class AuthorityMaker
{
    /// <summary>Makes it.</summary>
    /// <param name="folder">The folder; there must be none of that name, or an empty one.</param>
    /// <param name="wanted">What it shall be.</param>
    /// <param name="rootPassword">Encrypts the key of the root; <see langword="null"/> leaves it open.</param>
    /// <param name="issuingPassword">Encrypts the key of the issuing authority; <see langword="null"/> leaves it open.</param>
    /// <param name="moment">When.</param>
    /// <param name="why">Why there is none.</param>
    public static bool TryMake(
        string folder, NewAuthority wanted, string? rootPassword, string? issuingPassword, DateTimeOffset moment,
        [NotNullWhen(false)] out string? why)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        why = File.Exists(folder) ? "there is a file of that name"
            : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? "the folder is not empty"
            : null;
        if (why is not null)
            return false;
        var temporary = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))}.part";
        try
        {
            var files = new AuthorityFolder(temporary);
            files.Make();
            Fill(files, wanted, rootPassword, issuingPassword, moment);
            if (Directory.Exists(folder))
                Directory.Delete(folder);
            Directory.Move(temporary, folder);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            why = failure.Message.TrimEnd('.');
            return false;
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    static void Fill(AuthorityFolder files, NewAuthority wanted, string? rootPassword, string? issuingPassword, DateTimeOffset moment)
    {
        using var rootKey = IssuanceKey.Create(wanted.Key);
        using var issuingKey = IssuanceKey.Create(wanted.Key);
        KeyFile.Write(files.Key(AuthorityLevel.Root), rootKey.ExportPem(rootPassword));
        KeyFile.Write(files.Key(AuthorityLevel.Issuing), issuingKey.ExportPem(issuingPassword));
        var root = Sign(wanted, AuthorityLevel.Root, rootKey, rootKey, null, moment);
        var issuing = Sign(wanted, AuthorityLevel.Issuing, issuingKey, rootKey, root, moment);
        AuthorityFolder.Replace(files.Certificate(AuthorityLevel.Root), ToPem(root));
        AuthorityFolder.Replace(files.Certificate(AuthorityLevel.Issuing), ToPem(issuing));
        AuthorityFolder.Replace(files.Settings, DataFile.Write(new AuthoritySettings
        {
            Schema = AuthoritySettings.SchemaName, Name = wanted.Name, Created = moment, Address = wanted.Address, Permitted = wanted.Permitted,
        }));
        Begin(files, moment, root, issuing);
        // A client may ask for a list before the first certificate is issued.
        if (!PrivateAuthority.TryOpen(files.Path, out var authority, out var why))
            throw new InvalidOperationException($"An authority that was just made does not open: {why}");
        using (authority)
        {
            authority.IssueList(AuthorityLevel.Root, rootKey, moment);
            authority.IssueList(AuthorityLevel.Issuing, issuingKey, moment);
        }
    }

    static void Begin(AuthorityFolder files, DateTimeOffset moment, Certificate root, Certificate issuing)
    {
        using var journal = Journal.Continue(new(files.Journal, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read), JournalContent.Empty);
        foreach (var (certificate, role) in new[] { (root, "root"), (issuing, "issuing") })
        {
            journal.Append(new JournalEntry.Reserved { At = moment, Serial = certificate.SerialText });
            journal.Append(new JournalEntry.Issued
            {
                At = moment, Serial = certificate.SerialText, By = AuthorityLevel.Root, Role = role, Certificate = certificate.Encoded.ToArray(),
            });
        }
    }

    static Certificate Sign(
        NewAuthority wanted, AuthorityLevel level, IssuanceKey key, IssuanceKey issuerKey, Certificate? issuer, DateTimeOffset moment)
    {
        var request = key.Request(wanted.Subject.WithCommonName(wanted.CommonName(level, moment)).Encode());
        foreach (var extension in AuthorityExtensions.OfAuthority(level))
            request.CertificateExtensions.Add(extension);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        if (issuer is not null)
        {
            foreach (var extension in AuthorityExtensions.Of(issuer, AuthorityLevel.Root, wanted.Address))
                request.CertificateExtensions.Add(extension);
            if (!wanted.Permitted.IsEmpty)
                request.CertificateExtensions.Add(AuthorityExtensions.Constraints(wanted.Permitted));
        }

        var from = CertificateSigner.Start(moment);
        var until = from.AddYears(level == AuthorityLevel.Root ? NewAuthority.RootYears : NewAuthority.IssuingYears).AddSeconds(-1);
        return CertificateSigner.Sign(
            request, issuer is null ? request.SubjectName : new(issuer.Subject.Encoded.Span), issuerKey, from, until, CertificateSigner.NewSerial());
    }

    internal static string ToPem(Certificate certificate) => PemEncoding.WriteString("CERTIFICATE", certificate.Encoded.Span) + "\n";
}
