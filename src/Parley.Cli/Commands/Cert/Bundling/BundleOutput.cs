using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Certificates.Model;
using Parley.Cli.Rendering;
using Parley.Installation.Repair;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>Writes the files of a bundle: all are opened before the first is put in place.</summary>
static class BundleOutput
{
    /// <summary>Letters of a name in a file's name.</summary>
    const int LongestName = 60;

    internal static bool TryWrite(
        BundleArguments arguments, Bundle bundle, bool overwrites, out IReadOnlyList<string> written,
        [NotNullWhen(false)] out CommandError? error)
    {
        var wanted = new List<(FileInfo File, ReadOnlyMemory<byte> Octets, bool IsSecret)>();
        if (arguments.Target is { } target)
            wanted.Add((target, bundle.Octets, bundle.HoldsKey));
        if (arguments.KeyTarget is { } key && !bundle.KeyOctets.IsEmpty)
            wanted.Add((key, bundle.KeyOctets, true));
        if (arguments.Split is { } folder)
        {
            wanted.AddRange(
                bundle.Certificates.Index().Select(each => (FileOf(folder, each.Index, each.Item), Pem(each.Item), false)));
        }

        var opened = new List<WholeFile>();
        written = [];
        error = null;
        try
        {
            foreach (var (file, octets, isSecret) in wanted)
            {
                if (!WholeFile.TryOpen(file, overwrites, out var whole, out error, isSecret))
                    return false;
                opened.Add(whole);
                whole.Stream.Write(octets.Span);
            }

            foreach (var whole in opened)
                whole.Commit();
            written = [.. wanted.Select(each => each.File.ToString())];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = CommandError.Input(
                $"the new file cannot be written: {failure.Message.TrimEnd('.')}",
                "check the space and the permissions");
        }
        finally
        {
            foreach (var whole in opened)
                whole.Dispose();
        }

        return error is null;
    }

    static FileInfo FileOf(DirectoryInfo folder, int index, Certificate certificate)
    {
        var name = new StringBuilder();
        foreach (var letter in certificate.DisplayName.Take(LongestName))
            name.Append(char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_');
        return new(Path.Combine(folder.ToString(), string.Create(CultureInfo.InvariantCulture, $"{index + 1}-{name.ToString().Trim('.')}.pem")));
    }

    static ReadOnlyMemory<byte> Pem(Certificate certificate) =>
        Encoding.ASCII.GetBytes(
            System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", certificate.Encoded.Span) + "\n");
}
