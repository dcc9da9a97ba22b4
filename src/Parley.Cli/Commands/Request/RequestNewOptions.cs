using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Authority;
using Parley.Cli.Commands.Request.New;
using Parley.Cli.Parsing;
using Parley.Issuance.Keys;
using Parley.Issuance.Names;
using Parley.Issuance.Requests;
using Parley.Issuance.Roles;
using Parley.Issuance.Rules;

namespace Parley.Cli.Commands.Request;

/// <summary>The options of <c>parley request new</c>.</summary>
sealed class RequestNewOptions
{
    readonly Option<string> _role = new("--role")
    {
        Description = $"What the certificate is for: {string.Join(", ", RoleCatalogue.Names)}.",
        HelpName = "ROLE",
        Required = true,
    };

    readonly Option<string[]> _node = new("--node")
    {
        Description = "The full name of a server; given again for the other nodes of a cluster, the publisher or the site first.",
        HelpName = "HOST",
    };

    readonly Option<string[]> _domain = new("--domain")
    {
        Description = "The domain of the users: for XMPP the identity that clients look for; may be given again.",
        HelpName = "DOMAIN",
    };

    readonly Option<string[]> _edgeDomain = new("--edge-domain")
    {
        Description =
            "A domain that the edge answers for, or collab-edge.DOMAIN where the bare domain cannot be had; may be given again.",
        HelpName = "DOMAIN",
    };

    readonly Option<string[]> _name = new("--name")
    {
        Description = $"A further name: {CertificateName.Forms}; may be given again.",
        HelpName = "NAME",
    };

    readonly Option<string?> _subject = new("--subject")
    {
        Description = "Fields of the subject: \"C=DE, O=Example GmbH\". Default: the first host as the common name.",
        HelpName = "FIELDS",
    };

    readonly Option<string> _key = new("--key")
    {
        Description = $"The kind of the new key: {string.Join(", ", KeyKinds.Words)}.", HelpName = "KIND",
        DefaultValueFactory = _ => KeyKind.Rsa3072.Word(),
    };

    readonly Option<string?> _useKey = new("--use-key")
    {
        Description = "Make no key, and take the one of this file: for renewal with the same key.",
        HelpName = "FILE",
    };

    readonly Option<string?> _into = new("--into")
    {
        Description = "Write PATH.key and PATH.csr. Default: the first host and the role.",
        HelpName = "PATH",
    };

    readonly Option<string?> _rules = RulesOption.Create("not judged");

    internal KeyPassword Password { get; } = new();

    internal void AddTo(Command command)
    {
        _role.CompletionSources.Add(_ => RoleCatalogue.Names);
        _key.AcceptOnlyFromAmong([.. KeyKinds.Words]);
        foreach (var option in new Option[] { _role, _node, _domain, _edgeDomain, _name, _subject, _key, _useKey, _into })
            command.Add(option);
        Password.AddTo(command);
        command.Add(_rules);
    }

    internal bool TryRead(
        ParseResult parsed, [NotNullWhen(true)] out NewArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        RequestRules? rules = null;
        if (!AuthorityOptions.TryReadRole(parsed.GetRequiredValue(_role), out var role, out error)
            || !TryReadNodes(parsed, out error)
            || !OptionValues.TryRead<string, CertificateName>(parsed.GetValue(_name), CertificateNameOption.TryRead, out var further, out error)
            || !TryReadSubject(parsed.GetValue(_subject), out var subject, out error)
            || (parsed.GetValue(_rules) is { } text && !RulesOption.TryRead(text, out rules, out error)))
            return false;
        var given = new RoleNames
        {
            Nodes = [.. parsed.GetValue(_node) ?? []],
            Domains = [.. parsed.GetValue(_domain) ?? []],
            EdgeDomains = [.. parsed.GetValue(_edgeDomain) ?? []],
            Further = further,
        };
        if (!given.TryJoin(role, out var names, out var why))
        {
            error = CommandError.Usage(why, "'parley request new --help' tells which names there are");
            return false;
        }

        arguments = new()
        {
            Request = new() { Role = role, Names = names, Subject = NewRequest.SubjectFor(subject, names) },
            Kind = KeyKinds.Of(parsed.GetRequiredValue(_key)),
            UseKey = parsed.GetValue(_useKey),
            Path = parsed.GetValue(_into)
                ?? $"{names[0].Value.Replace("*", "wildcard", StringComparison.Ordinal).Replace(':', '.')}-{role.Name}",
            Rules = rules,
        };
        return true;
    }

    /// <summary>A bare name is what users are asked about later: certificates name servers in full.</summary>
    bool TryReadNodes(ParseResult parsed, [NotNullWhen(false)] out CommandError? error)
    {
        error = (parsed.GetValue(_node) ?? []).FirstOrDefault(node => !node.Contains('.', StringComparison.Ordinal)) is { } bare
            ? CommandError.Usage(
                $"--node {Quotation.Of(bare)} is no full host name",
                "give it with its domain, such as cucm1.example.com; --name dns:NAME takes any")
            : null;
        return error is null;
    }

    static bool TryReadSubject(string? text, out SubjectName subject, [NotNullWhen(false)] out CommandError? error)
    {
        (subject, error) = (SubjectName.Empty, null);
        if (text is null)
            return true;
        if (SubjectName.TryParse(text, out var read, out var why))
            subject = read;
        else
        {
            error = CommandError.Usage(
                $"--subject {Quotation.Of(text)} cannot be taken: {why}",
                "the form is \"C=DE, O=Example GmbH\"; a comma inside a field is written \\,");
        }

        return error is null;
    }
}
