using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Installation.Repair;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>The options of <c>parley cert bundle</c>.</summary>
sealed class BundleOptions
{
    readonly Argument<string[]> _files = new("file")
    {
        Description = "Certificates and, where it shall be in the new file, the key: PEM, DER, PKCS#7 or "
            + "PKCS#12. They are not changed.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<FileInfo?> _target = new("--output", "-o")
    {
        Description = "Write the new file here. It appears whole or not at all; without it only the changes are told.",
        HelpName = "FILE",
    };

    readonly Option<string> _to = Word("--to", "The form of the new file.", "pem", "der", "pkcs7", "pkcs7-pem", "pkcs12");
    readonly Option<string> _root = Word("--root", "What becomes of a root at the end of the chain.", "keep", "remove");
    readonly Option<string> _key = Word(
        "--key", "Where the private key goes: above the certificates, below them, or not into the new file.", "first",
        "last", "apart");
    readonly Option<string> _keyForm = Word(
        "--key-form", "How the key is written: PKCS#8, or as old programs read it (PKCS#1, SEC1).", "pkcs8",
        "traditional");

    readonly Option<FileInfo?> _keyTarget = new("--key-output")
    {
        Description = "Write the private key to this file, apart from the certificates; only its owner may read it.",
        HelpName = "FILE",
    };

    readonly Option<DirectoryInfo?> _split = new("--split")
    {
        Description = "Write each certificate to a file of its own in this folder, numbered from the server's upwards.",
        HelpName = "FOLDER",
    };

    readonly Option<string[]> _issuers = new("--issuers")
    {
        Description = "Take missing certificates from this file or folder; may be given again.",
        HelpName = "FILE|FOLDER",
    };

    readonly Option<bool> _fetch = new("--fetch")
    {
        Description = "Fetch missing certificates where the others say (authority information access).",
    };

    readonly Option<string[]> _dns = new("--dns")
    {
        Description = "Ask this name server with --fetch, instead of the system's; may be given again.",
        HelpName = "HOST[:PORT]",
    };

    readonly Option<string?> _passwordFile = PasswordFile.CreateOption("encrypted keys and PKCS#12");

    readonly Option<string?> _newPasswordFile = new("--output-password-file")
    {
        Description = "Encrypt the key of the new file, or the PKCS#12, with the password on the first line of this file.",
        HelpName = "FILE",
    };

    readonly Option<bool> _legacy = new("--legacy")
    {
        Description = "Encrypt as old products read it: 3DES and SHA-1. It keeps nobody out who has time.",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[]
        {
            _target, _to, _root, _key, _keyForm, _keyTarget, _split, _issuers, _fetch, _dns, _passwordFile,
            _newPasswordFile, _legacy, _failOn,
        })
            command.Add(option);
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, [NotNullWhen(true)] out BundleArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        if (!PasswordFile.TryRead(parsed.GetValue(_passwordFile), out var password, out error)
            || !PasswordFile.TryRead(parsed.GetValue(_newPasswordFile), out var newPassword, out error)
            || !OptionValues.TryRead<string, IPEndPoint>(parsed.GetValue(_dns), NameServer.TryReadInside, out var servers, out error))
            return false;
        var form = parsed.GetRequiredValue(_to) switch
        {
            "der" => BundleForm.Der,
            "pkcs7" => BundleForm.Pkcs7,
            "pkcs7-pem" => BundleForm.Pkcs7Pem,
            "pkcs12" => BundleForm.Pkcs12,
            _ => BundleForm.Pem,
        };
        var keyTarget = parsed.GetValue(_keyTarget);
        arguments = new()
        {
            Files = [.. parsed.GetRequiredValue(_files)],
            Target = parsed.GetValue(_target),
            KeyTarget = keyTarget,
            Split = parsed.GetValue(_split),
            Issuers = [.. parsed.GetValue(_issuers) ?? []],
            Fetches = parsed.GetValue(_fetch),
            NameServers = servers,
            FailOn = parsed.GetValue(_failOn),
            Request = new()
            {
                Files = [],
                Password = password,
                KeepsRoot = parsed.GetRequiredValue(_root) == "keep",
                Key = keyTarget is not null ? KeyPlace.Apart : parsed.GetRequiredValue(_key) switch
                {
                    "last" => KeyPlace.Last,
                    "apart" => KeyPlace.Apart,
                    _ => KeyPlace.First,
                },
                Writing = parsed.GetRequiredValue(_keyForm) == "pkcs8" ? KeyWriting.Pkcs8 : KeyWriting.Traditional,
                Form = form,
                NewPassword = newPassword,
                IsLegacy = parsed.GetValue(_legacy),
            },
        };
        error = Check(arguments);
        return error is null;
    }

    static CommandError? Check(BundleArguments arguments)
    {
        var read = arguments.Files.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var written = new[] { arguments.Target, arguments.KeyTarget }.OfType<FileInfo>().Select(file => file.FullName).ToList();
        return arguments switch
        {
            { Request: { Form: BundleForm.Pkcs12, NewPassword: null or "" } } => CommandError.Usage(
                "a PKCS#12 needs a password", "write one into a file and name it with --output-password-file"),
            { Request: { NewPassword: not null, Writing: KeyWriting.Traditional } } => CommandError.Usage(
                "--key-form traditional writes a key without a password", "leave out --key-form or --output-password-file"),
            { Request: { IsLegacy: true, NewPassword: null } } => CommandError.Usage(
                "--legacy says how to encrypt, and no password was given", "add --output-password-file FILE"),
            _ when written.Exists(read.Contains) =>
                CommandError.Usage("a file that is read would be overwritten", "name another file with --output"),
            _ when written.Distinct(StringComparer.Ordinal).Count() != written.Count => CommandError.Usage(
                "--output and --key-output name the same file", "name two files"),
            _ => null,
        };
    }

    static Option<string> Word(string name, string description, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{description} Default: {words[0]}.",
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => words[0],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
