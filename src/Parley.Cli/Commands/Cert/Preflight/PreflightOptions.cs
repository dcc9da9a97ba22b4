using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Diagnostics;
using Parley.Installation.Preflight;
using Parley.Installation.Preflight.Products;

namespace Parley.Cli.Commands.Cert.Preflight;

/// <summary>The options of <c>parley cert preflight</c>.</summary>
sealed class PreflightOptions
{
    readonly Argument<string[]> _files = new("file")
    {
        Description = "The files as they shall be uploaded: the certificate, its chain, the key where it is in the same file.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<string> _product = new("--product", "-p")
    {
        Description = "What the files are uploaded to.",
        HelpName = string.Join('|', KnownProducts.All.Select(product => product.Name)),
        Required = true,
    };

    readonly Option<string[]> _keys = Many("--key", "FILE", "The private key, where it is uploaded as a file of its own.");
    readonly Option<string?> _passwordFile = PasswordFile.CreateOption("an encrypted key or PKCS#12");
    readonly Option<string?> _site = One("--site-url", "URL", "The site URL of the system, or its host.");
    readonly Option<string?> _administration = One("--admin-url", "URL", "The administration URL of the system, or its host.");
    readonly Option<string[]> _hosts = Many("--host", "NAME", "A host of the system; may be given again.");
    readonly Option<string[]> _earlier = Many(
        "--earlier-host", "NAME",
        "A host or URL as it was called when the certificate was asked for; give all of them where names changed.");
    readonly Option<string[]> _domains = Many("--domain", "NAME", "A domain that is served; may be given again.");
    readonly Option<string[]> _requests = Many(
        "--request", "FILE",
        "A request that was made on the system, the last one last: its key is the one that is kept.");
    readonly Option<string?> _operation = One(
        "--operation", "WHAT",
        "What was done to the system since the certificate was installed: upgrade, expansion, high-availability, url-change.");
    readonly Option<bool> _singleSignOn = new("--single-sign-on") { Description = "Single sign-on is on." };
    readonly Option<bool> _remove = new("--remove") { Description = "The installed certificate shall be removed, not replaced." };
    readonly Option<bool> _mobile = new("--mobile") { Description = "Mobile devices are used." };
    readonly Option<string[]> _stores = Many(
        "--store", "NAME=FILE",
        "The roots that clients of one kind trust, a file or a folder: firefox=roots.pem; mobile=… for mobile "
            + "devices. May be given again.");
    readonly Option<string[]> _issuers = Many(
        "--issuers", "FILE|FOLDER",
        "Certificates of authorities, to name the one that is missing; may be given again.");
    readonly Option<string[]> _lists = Many(
        "--crl", "FILE", "Look for the certificate in this revocation list or OCSP answer; may be given again.");
    readonly Option<string?> _identityProvider = One(
        "--identity-provider", "FILE", "The certificate of the identity provider that shall be uploaded.");
    readonly Option<string?> _assertion = One(
        "--assertion", "FILE", "An assertion (SAML, XML) of the identity provider that is refused.");
    readonly Option<string?> _symptom = One(
        "--symptom", "TEXT", "Look up what the product's documents say of an error or a symptom; no files are needed.");
    readonly Option<string?> _at = Moment.CreateAt("Judge as of");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[]
        {
            _product, _keys, _passwordFile, _site, _administration, _hosts, _earlier, _domains, _requests, _operation,
            _singleSignOn, _remove, _mobile,
            _stores, _issuers, _lists, _identityProvider, _assertion, _symptom, _at, _failOn,
        })
            command.Add(option);
        _operation.AcceptOnlyFromAmong("upgrade", "expansion", "high-availability", "url-change");
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, DateTimeOffset now, [NotNullWhen(true)] out PreflightArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        if (!TryReadProduct(parsed.GetRequiredValue(_product), out var product, out error)
            || !PasswordFile.TryRead(parsed.GetValue(_passwordFile), out var password, out error)
            || !Moment.TryReadAt(parsed.GetValue(_at), now, out var time, out error)
            || !TryReadState(parsed, out var state, out error)
            || !OptionValues.TryRead<string, (string, string)>(parsed.GetValue(_stores), TryReadStore, out var stores, out error))
            return false;
        arguments = new()
        {
            Product = product,
            Files = [.. parsed.GetValue(_files) ?? []],
            Keys = [.. parsed.GetValue(_keys) ?? []],
            Password = password,
            State = state,
            Requests = [.. parsed.GetValue(_requests) ?? []],
            Stores = stores,
            Issuers = [.. parsed.GetValue(_issuers) ?? []],
            Lists = [.. parsed.GetValue(_lists) ?? []],
            IdentityProvider = parsed.GetValue(_identityProvider),
            Assertion = parsed.GetValue(_assertion),
            Symptom = parsed.GetValue(_symptom),
            Time = time,
            FailOn = parsed.GetValue(_failOn),
        };
        var hasWork = !arguments.Files.IsEmpty || !arguments.Keys.IsEmpty || arguments.IdentityProvider is not null
            || state.Removal || arguments.Symptom is not null;
        error =
            !hasWork ? CommandError.Usage("no file was named", "name the files that shall be uploaded, or give --symptom TEXT")
            : arguments is { Assertion: not null, IdentityProvider: null }
                ? CommandError.Usage("--assertion needs the certificate that shall validate it", "add --identity-provider FILE")
            : null;
        return error is null;
    }

    bool TryReadState(
        ParseResult parsed, [NotNullWhen(true)] out SystemState? state, [NotNullWhen(false)] out CommandError? error)
    {
        state = null;
        if (!TryReadHost(_site, out var site, out error)
            || !TryReadHost(_administration, out var administration, out error)
            || !TryReadHosts(_hosts, out var hosts, out error)
            || !TryReadHosts(_earlier, out var earlier, out error)
            || !TryReadHosts(_domains, out var domains, out error))
            return false;
        state = new()
        {
            SingleSignOn = parsed.GetValue(_singleSignOn),
            Removal = parsed.GetValue(_remove),
            MobileDevices = parsed.GetValue(_mobile),
            Operation = parsed.GetValue(_operation),
            SiteHost = site,
            AdministrationHost = administration,
            Hosts = hosts,
            EarlierHosts = earlier,
            Domains = domains,
        };
        return true;

        bool TryReadHost(Option<string?> option, out string? host, [NotNullWhen(false)] out CommandError? fault)
        {
            (host, fault) = (null, null);
            return parsed.GetValue(option) is not { } text || SystemName.TryReadHostOrUrl(option.Name, text, out host, out fault);
        }

        bool TryReadHosts(
            Option<string[]> option, out ImmutableArray<string> names, [NotNullWhen(false)] out CommandError? fault) =>
            OptionValues.TryRead(
                parsed.GetValue(option),
                (string text, [MaybeNullWhen(false)] out string name, [NotNullWhen(false)] out CommandError? wrong) =>
                    SystemName.TryReadHostOrUrl(option.Name, text, out name, out wrong),
                out names,
                out fault);
    }

    static bool TryReadProduct(
        string name, [NotNullWhen(true)] out ProductPack? product, [NotNullWhen(false)] out CommandError? error)
    {
        var names = KnownProducts.All.Select(each => each.Name).ToList();
        error = KnownProducts.TryFind(name, out product)
            ? null
            : CommandError.Usage(
                $"no product {Quotation.Of(name)} is known",
                NearMiss.Question(name, names.Concat(KnownProducts.All.SelectMany(each => each.Aliases)))
                    ?? $"the products are: {string.Join(", ", names)}");
        return error is null;
    }

    static bool TryReadStore(string text, out (string, string) store, [NotNullWhen(false)] out CommandError? error)
    {
        var middle = text.IndexOf('=', StringComparison.Ordinal);
        store = middle > 0 ? (text[..middle], text[(middle + 1)..]) : default;
        error = middle > 0 && middle < text.Length - 1
            ? null
            : CommandError.Usage(
                $"--store {Quotation.Of(text)} is no name with a file",
                "the form is NAME=FILE, such as firefox=roots.pem");
        return error is null;
    }

    static Option<string?> One(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };

    static Option<string[]> Many(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value };
}
