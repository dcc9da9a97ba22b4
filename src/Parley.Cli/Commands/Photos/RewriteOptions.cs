using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Dns;

namespace Parley.Cli.Commands.Photos;

/// <summary>The options of <c>parley photos rewrite</c>.</summary>
sealed class RewriteOptions
{
    readonly Argument<string> _file = new("file")
    {
        Description = "The contacts as they were exported: comma, semicolon or tab between the cells, "
            + "UTF-8, UTF-16 or any code page.",
        HelpName = "FILE",
    };

    readonly Option<string?> _host = new("--host")
    {
        Description = "The name that takes the place of every IP address: a host in the domain of the cloud.",
        HelpName = "NAME",
    };

    readonly Option<string[]> _map = new("--map")
    {
        Description = "The name that takes the place of this one address; may be given again. What no name is given for stays.",
        HelpName = "ADDRESS=NAME",
    };

    readonly Option<string?> _domain = new("--domain")
    {
        Description = "The domain of the cloud: tell which photos are on servers elsewhere.",
        HelpName = "DOMAIN",
    };

    readonly Option<FileInfo?> _into = new("--into")
    {
        Description = "Write the changed contacts to this file. Default: FILE with .rewritten before its ending.",
        HelpName = "FILE",
    };

    readonly Option<bool> _inPlace = new("--in-place")
    {
        Description = "Replace the file itself, in one step at the end.",
    };

    readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Write no contacts; only tell what would be changed.",
    };

    readonly Option<FileInfo?> _list = new("--list")
    {
        Description = "Write a line of JSON for every row that is changed or amiss to this file.",
        HelpName = "FILE",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in new Option[] { _host, _map, _domain, _into, _inPlace, _dryRun, _list, _failOn })
            command.Add(option);
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, [NotNullWhen(true)] out RewriteArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var file = parsed.GetRequiredValue(_file);
        if (!TryCombine(parsed, out error)
            || !TryReadName(parsed.GetValue(_host), "--host", out var host, out error)
            || !TryReadName(parsed.GetValue(_domain), "--domain", out var domain, out error)
            || !OptionValues.TryRead<string, KeyValuePair<IPAddress, string>>(parsed.GetValue(_map), TryReadMapping, out var map, out error)
            || !TryJoin(map, out var names, out error))
            return false;
        arguments = new()
        {
            File = file,
            Target = parsed.GetValue(_dryRun)
                ? null
                : parsed.GetValue(_inPlace) ? new(file)
                : parsed.GetValue(_into) ?? Beside(file),
            InPlace = parsed.GetValue(_inPlace),
            List = parsed.GetValue(_list),
            Request = new() { Host = host, Names = names, Domain = domain },
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }

    bool TryCombine(ParseResult parsed, [NotNullWhen(false)] out CommandError? error)
    {
        var file = parsed.GetRequiredValue(_file);
        var into = parsed.GetValue(_into);
        error = (parsed.GetValue(_dryRun), parsed.GetValue(_inPlace), into) switch
        {
            (false, _, _) when parsed.GetValue(_host) is null && parsed.GetValue(_map) is not [_, ..] =>
                CommandError.Usage(
                    "no name was given for the addresses",
                    "add --host NAME, or --dry-run to see which addresses there are"),
            (true, true, _) or (true, _, not null) => CommandError.Usage(
                "--dry-run writes no contacts, and a file for them was named", "leave one of them out"),
            (_, true, not null) => CommandError.Usage("--in-place and --into name two files to write", "leave one of them out"),
            _ when Directory.Exists(file) =>
                InputFile.CannotBeRead(file, "the contacts file", "it is a folder", "name a file in it"),
            _ when !File.Exists(file) =>
                InputFile.CannotBeRead(file, "the contacts file", "there is no such file", "check the path"),
            _ when into is not null && Path.GetFullPath(into.FullName) == Path.GetFullPath(file) =>
                CommandError.Usage("--into names the file that is read", "use --in-place to replace it"),
            _ => null,
        };
        return error is null;
    }

    static bool TryReadName(string? text, string option, out string? name, [NotNullWhen(false)] out CommandError? error)
    {
        name = null;
        error = null;
        if (text is null)
            return true;
        if (!IPAddress.TryParse(text, out _) && DnsName.TryParse(text, out var read, out var fault) && read.Labels.Length > 1)
        {
            name = read.ToString().TrimEnd('.');
            return true;
        }

        error = CommandError.Usage(
            $"{option} {Quotation.Of(text)} is no full host name",
            "give a name that a certificate can prove, such as photos.example.com");
        return false;
    }

    static bool TryReadMapping(
        string text, out KeyValuePair<IPAddress, string> mapping, [NotNullWhen(false)] out CommandError? error)
    {
        mapping = default;
        var middle = text.IndexOf('=', StringComparison.Ordinal);
        if (middle < 0 || !IPAddress.TryParse(text[..middle], out var address))
        {
            error = CommandError.Usage(
                $"--map {Quotation.Of(text)} is no address with a name",
                "the form is ADDRESS=NAME, such as 192.0.2.7=photos.example.com");
            return false;
        }

        if (!TryReadName(text[(middle + 1)..], "--map", out var name, out error))
            return false;
        mapping = new(address, name!); // a name was given
        return true;
    }

    static bool TryJoin(
        ImmutableArray<KeyValuePair<IPAddress, string>> map, out FrozenDictionary<IPAddress, string> names,
        [NotNullWhen(false)] out CommandError? error)
    {
        var twice = map.GroupBy(each => each.Key)
            .FirstOrDefault(group => group.Select(each => each.Value).Distinct().Count() > 1);
        error = twice is null ? null : CommandError.Usage($"--map gives {twice.Key} several names", "give it one");
        names = twice is null ? map.DistinctBy(each => each.Key).ToFrozenDictionary() : FrozenDictionary<IPAddress, string>.Empty;
        return error is null;
    }

    static FileInfo Beside(string file) =>
        new(Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file) + ".rewritten" + Path.GetExtension(file)));
}
