using System.Collections.Immutable;

namespace Parley.Client.Trust;

/// <summary>
/// Keeps decisions in a file of the user. It is replaced as a whole, under a lock, readable by its owner only; whoever reads
/// meanwhile sees the old file or the new one. For several processes and threads.
/// </summary>
/// <param name="path">The file; its folder is made when the first decision is kept.</param>
/// <param name="time">The clock, to wait for another writer.</param>
public sealed class DecisionStore(string path, TimeProvider time)
{
    /// <summary>How often the lock is asked for; with the wait in between, five seconds, longer than any writer takes.</summary>
    const int LockAttempts = 100;

    static readonly TimeSpan LockWait = TimeSpan.FromMilliseconds(50);

    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>
    /// What was decided. A file that is not there holds nothing; one that is damaged says so and holds nothing either.
    /// </summary>
    public DecisionFileContent Read()
    {
        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return DecisionFile.Read(ReadWhole(stream));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return DecisionFileContent.Nothing;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return DecisionFileContent.Damaged(failure.Message);
        }
    }

    /// <summary>Keeps a decision, in place of an earlier one about the same scope and key.</summary>
    /// <returns>Why it could not be kept; <see langword="null"/> where it is.</returns>
    public Task<string?> AddAsync(TrustDecisionRecord decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return ChangeAsync(decisions => TrustDecisions.With(decisions, decision), cancellationToken);
    }

    /// <summary>Forgets decisions.</summary>
    /// <returns>Why nothing could be changed; <see langword="null"/> where they are forgotten.</returns>
    public Task<string?> RemoveAsync(Func<TrustDecisionRecord, bool> which, CancellationToken cancellationToken = default) =>
        ChangeAsync(decisions => decisions.RemoveAll(decision => which(decision)), cancellationToken);

    /// <summary>Changes what is kept. A damaged file is not written over: what it held should be looked at first.</summary>
    async Task<string?> ChangeAsync(
        Func<ImmutableArray<TrustDecisionRecord>, ImmutableArray<TrustDecisionRecord>> change,
        CancellationToken cancellationToken)
    {
        try
        {
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!; // a file has a folder
            MakeFolder(folder);
            using var held = await TryLockAsync(cancellationToken).ConfigureAwait(false);
            if (held is null)
                return $"another program holds {Path}.lock";
            var read = Read();
            if (read.Fault is { } fault)
                return $"{Path} is damaged: {fault}";
            var changed = change(read.Decisions);
            if (changed.Length > DecisionFile.MaximumDecisions)
                return $"{Path} holds {DecisionFile.MaximumDecisions} decisions already";
            Replace(folder, DecisionFile.Write(changed));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return failure.Message;
        }
    }

    /// <summary>The lock of the file, let go with the stream; <see langword="null"/> where somebody else keeps it.</summary>
    async Task<FileStream?> TryLockAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Create($"{Path}.lock", FileMode.OpenOrCreate);
            }
            catch (IOException) when (attempt < LockAttempts)
            {
                // A writer needs a millisecond; nothing tells when it is done.
                await Task.Delay(LockWait, time, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException) when (File.Exists($"{Path}.lock"))
            {
                return null;
            }
        }
    }

    void Replace(string folder, byte[] content)
    {
        var temporary = System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileName(Path)}.{Guid.NewGuid():N}");
        try
        {
            using (var stream = Create(temporary, FileMode.CreateNew))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    static FileStream Create(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        return new(path, options);
    }

    static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    static byte[] ReadWhole(FileStream stream)
    {
        // One octet more than a file may have is enough to see that it has too many; a device has no length.
        var buffer = new byte[Math.Min(stream.Length, DecisionFile.MaximumSizeBytes) + 1];
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer[..count];
    }
}
