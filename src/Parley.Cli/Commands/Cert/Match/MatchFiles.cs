using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Material;
using Parley.Certificates.Matching;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Cert.Match;

/// <summary>The files that are matched: those that are named, and those in folders that are named.</summary>
sealed class MatchFiles
{
    const string What = "the file";

    /// <summary>Files of all folders at most: a tenth of what a machine has altogether, so that a wrong folder ends.</summary>
    const int MaximumFiles = 100_000;

    /// <summary>Octets of a file in a folder at most: keys and certificates are small, and a folder may hold anything.</summary>
    const int MaximumOctetsInFolders = 4 * 1024 * 1024;

    MatchFiles(KeyMatch match, int read, int passedOver) => (Match, Read, PassedOver) = (match, read, passedOver);

    /// <summary>What belongs together.</summary>
    internal KeyMatch Match { get; }

    /// <summary>Files that hold keys, requests or certificates.</summary>
    internal int Read { get; }

    /// <summary>Files of folders that hold something else.</summary>
    internal int PassedOver { get; }

    /// <summary>Reads and matches; of named files the first that cannot be read is the error.</summary>
    internal static bool TryRead(
        MatchArguments arguments, [NotNullWhen(true)] out MatchFiles? files, [NotNullWhen(false)] out CommandError? error,
        CancellationToken cancellationToken)
    {
        files = null;
        if (!TryList(arguments, out var paths, out error))
            return false;
        var keys = paths.AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(each => (each.Path, Outcome: Open(each.Path, each.IsNamed, arguments.Password)))
            .ToList();
        error = keys.Select(each => each.Outcome.Error).FirstOrDefault(each => each is not null);
        if (error is not null)
            return false;
        var read = keys.Select(each => each.Outcome.Keys).OfType<FileKeys>().ToList();
        files = new(KeyMatcher.Join(read), read.Count, keys.Count - read.Count);
        return true;
    }

    static bool TryList(
        MatchArguments arguments, out List<(string Path, bool IsNamed)> paths,
        [NotNullWhen(false)] out CommandError? error)
    {
        paths = [];
        error = null;
        foreach (var path in arguments.Paths)
        {
            if (!Directory.Exists(path))
            {
                paths.Add((path, true));
                continue;
            }

            // Links are not followed: they may lead in a circle.
            var all = new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                IgnoreInaccessible = true,
            };
            paths.AddRange(Directory.EnumerateFiles(path, "*", all)
                .Take(MaximumFiles + 1).Order(StringComparer.Ordinal).Select(file => (file, false)));
            if (paths.Count > MaximumFiles)
            {
                error = InputFile.CannotBeRead(
                    path, "the folder", $"it holds more than {MaximumFiles} files",
                    "name the folder with the keys and certificates");
            }
        }

        return error is null;
    }

    static (FileKeys? Keys, CommandError? Error) Open(string path, bool isNamed, string? password)
    {
        var most = isNamed ? MaterialFile.MaximumSizeBytes : MaximumOctetsInFolders;
        if (!InputFile.TryRead(path, What, most, openInput: null, out var octets, out var error))
            return (null, isNamed ? error : null);
        if (MaterialFile.TryRead(octets, password, out var content, out var fault))
            return (KeyMatcher.Read(path, content, password), null);
        if (fault.Kind is MaterialFault.PasswordNeeded or MaterialFault.WrongPassword)
            return (KeyMatcher.Closed(path, fault), null);
        return (null, isNamed ? InputFile.CannotBeRead(path, What, fault.ToString(), fault.Remedy) : null);
    }
}
