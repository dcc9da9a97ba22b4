using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Issuance.Authorities;

public sealed partial class PrivateAuthority
{
    /// <summary>Octets of the small files at most: each has a few thousand.</summary>
    const int MaximumFileBytes = 1024 * 1024;

    /// <summary>Opens an authority to be read; what another process writes meanwhile is not seen.</summary>
    public static bool TryRead(string folder, [NotNullWhen(true)] out PrivateAuthority? authority, [NotNullWhen(false)] out string? why) =>
        TryOpen(folder, isChanged: false, OpenJournal, out authority, out why);

    /// <summary>Opens an authority to be changed: another process cannot, until this one is disposed.</summary>
    public static bool TryOpen(string folder, [NotNullWhen(true)] out PrivateAuthority? authority, [NotNullWhen(false)] out string? why) =>
        TryOpen(folder, isChanged: true, OpenJournal, out authority, out why);

    /// <summary>Opens an authority whose journal is another stream than a plain file.</summary>
    internal static bool TryOpen(
        string folder, bool isChanged, Func<string, bool, FileStream> openJournal,
        [NotNullWhen(true)] out PrivateAuthority? authority, [NotNullWhen(false)] out string? why)
    {
        authority = null;
        var files = new AuthorityFolder(folder);
        FileStream? held = null;
        FileStream? stream = null;
        try
        {
            if (!File.Exists(files.Settings))
            {
                why = "there is no authority in it: no file authority.json";
                return false;
            }

            held = isChanged ? TryLock(files.Lock) : null;
            if (isChanged && held is null)
            {
                why = "another process is changing it";
                return false;
            }

            stream = openJournal(files.Journal, isChanged);
            if (!TryLoad(files, stream, out var settings, out var root, out var issuing, out var content, out var state, out why))
                return false;
            if (isChanged)
                Keep(files.Torn, content.Torn.Span);
            var journal = isChanged ? Journal.Continue(stream, content) : null;
            authority = new(files, settings, root, issuing, state, journal, held) { TornOctets = isChanged ? content.Torn.Length : 0 };
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            why = failure.Message.TrimEnd('.');
            return false;
        }
        finally
        {
            if (authority?._journal is null)
                stream?.Dispose();
            if (authority is null)
                held?.Dispose();
        }
    }

    static bool TryLoad(
        AuthorityFolder files, FileStream stream, [NotNullWhen(true)] out AuthoritySettings? settings, [NotNullWhen(true)] out Certificate? root,
        [NotNullWhen(true)] out Certificate? issuing, [NotNullWhen(true)] out JournalContent? content, [NotNullWhen(true)] out AuthorityState? state,
        [NotNullWhen(false)] out string? why)
    {
        (root, issuing, content, state) = (null, null, null, null);
        if (!DataFile.TryRead(ReadSmall(files.Settings), out settings, out why))
            why = $"authority.json: {why}";
        else if (settings.Schema != AuthoritySettings.SchemaName)
            why = $"authority.json: the member schema is not {AuthoritySettings.SchemaName}";
        else if (!TryReadCertificate(files.Certificate(AuthorityLevel.Root), out root, out why)
            || !TryReadCertificate(files.Certificate(AuthorityLevel.Issuing), out issuing, out why)
            || !TryReadJournal(stream, out content, out why))
            return false;
        else if (!AuthorityState.TryMake(content.Entries, out state, out why))
            why = $"the journal is damaged: {why}";
        else if (!state.TryGet(root.SerialText, out var first) || !state.TryGet(issuing.SerialText, out var second)
            || !first.Certificate.Equals(root) || !second.Certificate.Equals(issuing))
            why = "root.pem and issuing.pem are not the certificates that the journal begins with";
        return why is null;
    }

    static bool TryReadJournal(FileStream stream, [NotNullWhen(true)] out JournalContent? content, [NotNullWhen(false)] out string? why)
    {
        content = null;
        why = stream.Length > JournalReader.MaximumSizeBytes ? "the journal is longer than 1 GiB" : null;
        if (why is not null)
            return false;
        var octets = new byte[stream.Length];
        stream.Position = 0;
        var count = stream.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        if (!JournalReader.TryRead(octets.AsMemory(0, count), out content, out why))
            why = $"the journal is damaged: {why}; restore it from a copy, nothing is signed until then";
        return why is null;
    }

    static bool TryReadCertificate(string path, [NotNullWhen(true)] out Certificate? certificate, [NotNullWhen(false)] out string? why)
    {
        certificate = MaterialFile.TryRead(ReadSmall(path), out var content, out _) && content.Certificates is [var one] ? one : null;
        why = certificate is null ? $"{path} does not hold one certificate" : null;
        return certificate is not null;
    }

    static byte[] ReadSmall(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > MaximumFileBytes)
            throw new IOException($"{path} is longer than 1 MiB");
        var octets = new byte[stream.Length];
        stream.ReadExactly(octets);
        return octets;
    }

    /// <summary>What a cut left is looked at by nobody but people; it is kept for them.</summary>
    static void Keep(string path, ReadOnlySpan<byte> torn)
    {
        if (torn.IsEmpty)
            return;
        using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None);
        stream.Write(torn);
        stream.WriteByte((byte)'\n');
        stream.Flush(flushToDisk: true);
    }

    static FileStream OpenJournal(string path, bool isChanged) => new(
        path, FileMode.Open, isChanged ? FileAccess.ReadWrite : FileAccess.Read, isChanged ? FileShare.Read : FileShare.ReadWrite);

    static FileStream? TryLock(string path)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
