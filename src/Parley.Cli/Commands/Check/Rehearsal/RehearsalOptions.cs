using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Certificates.Model;
using Parley.Check.Rehearsal;
using Parley.Cli.Parsing;

namespace Parley.Cli.Commands.Check.Rehearsal;

/// <summary>The options of a check that rehearses a renewal on a record.</summary>
sealed class RehearsalOptions
{
    const string What = "the new certificate";

    /// <summary>Octets of a file at most: a chain has some thousand.</summary>
    const int MaximumOctets = 4 * 1024 * 1024;

    readonly Option<string[]> _rehearse = new("--rehearse")
    {
        Description = "With --replay: rehearse the renewal with this chain file, the server's certificate first; "
            + "may be given again. It goes where the certificate with its key or names is today, or to "
            + "HOST:PORT. The exit code 1 is no-go.",
        HelpName = "[HOST:PORT=]FILE",
    };

    readonly Option<FileInfo[]> _withRoots = new("--with-roots")
    {
        Description = "With --rehearse: as if clients trusted the roots in this file already; may be given again.",
        HelpName = "FILE",
    };

    internal void AddTo(Command command)
    {
        command.Add(_rehearse);
        command.Add(_withRoots);
    }

    /// <summary>Whether a renewal is to be rehearsed.</summary>
    internal bool IsAsked(ParseResult parsed) => parsed.GetValue(_rehearse) is [_, ..] || parsed.GetValue(_withRoots) is [_, ..];

    /// <summary>Reads the new chains and the roots; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, bool isReplay, string format, out ImmutableArray<NewChain> chains,
        out ImmutableArray<Certificate> roots,
        [NotNullWhen(false)] out CommandError? error)
    {
        chains = [];
        roots = [];
        error = (parsed.GetValue(_rehearse), isReplay, format) switch
        {
            (null or [], _, _) =>
                CommandError.Usage("--with-roots belongs to a rehearsal", "name the new chains with --rehearse FILE"),
            (_, false, _) => CommandError.Usage(
                "--rehearse needs the record of a check",
                "make one with 'parley check ADDRESS --record evidence.json', then add --replay evidence.json"),
            (_, _, not ("text" or "json")) =>
                CommandError.Usage($"a rehearsal has no form {format}", "use --format text or --format json"),
            _ => null,
        };
        if (error is not null
            || !OptionValues.TryRead<string, NewChain>(parsed.GetValue(_rehearse), TryReadChain, out chains, out error)
            || !OptionValues.TryRead<FileInfo, ImmutableArray<Certificate>>(
                parsed.GetValue(_withRoots), AnchorFile.TryRead, out var files, out error))
            return false;
        roots = [.. files.SelectMany(file => file)];
        return true;
    }

    static bool TryReadChain(string text, [NotNullWhen(true)] out NewChain? chain, [NotNullWhen(false)] out CommandError? error)
    {
        chain = null;
        var (node, path) = Split(text);
        if (!CertificateFile.TryRead(path, What, MaximumOctets, out var certificates, out error))
            return false;
        if (certificates[0] is { IsAuthority: true, IsSelfIssued: false } or { IsAuthority: true, SubjectAlternativeNames.All: [] })
        {
            error = InputFile.CannotBeRead(
                path, What, $"it begins with the authority {Quotation.Of(certificates[0].DisplayName)}",
                "put the server's certificate first; 'parley cert inspect' shows what is in it");
            return false;
        }

        chain = new() { Name = path, Certificates = certificates, Node = node };
        return true;
    }

    // A file may have the sign in its name; what stands before it then ends in no port.
    static (string? Node, string Path) Split(string text)
    {
        var middle = text.IndexOf('=', StringComparison.Ordinal);
        var colon = middle < 0 ? -1 : text.LastIndexOf(':', middle);
        return colon > 0
            && ushort.TryParse(text.AsSpan((colon + 1)..middle), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? (text[..middle], text[(middle + 1)..])
            : (null, text);
    }
}
