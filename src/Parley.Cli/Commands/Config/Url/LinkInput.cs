using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Config.Channels;
using Parley.Cli.Parsing;
using Parley.Configuration.Channels;
using Parley.Configuration.Links;
using Parley.Configuration.Xml;

namespace Parley.Cli.Commands.Config.Url;

/// <summary>Reads a link, or a file with a link or a managed app configuration.</summary>
static class LinkInput
{
    const string What = "the file";

    /// <summary>The scheme with which a link begins; what begins otherwise is the path of a file.</summary>
    const string Scheme = "ciscojabber:";

    internal static bool TryRead(
        string input, string? domain, CommandEnvironment environment, [NotNullWhen(true)] out ChannelReport? report,
        [NotNullWhen(false)] out CommandError? error)
    {
        report = null;
        if (IsLink(input))
            return TryReadLink(input, input, domain, out report, out error);
        if (!ConfigFile.TryRead(input, What, environment, out var octets, out error))
            return false;
        if (!SourceText.TryDecode(octets, out var source, out var fault))
        {
            error = InputFile.CannotBeRead(input, What, fault.ToString(), "save it as UTF-8");
            return false;
        }

        if (IsLink(source.Text))
            return TryReadLink(input, source.Text, domain, out report, out error);
        if (!ManagedConfiguration.TryParse(octets, out var settings, out fault))
        {
            error = InputFile.CannotBeRead(
                input, What, fault.ToString(), fault.Expected == "no document type"
                    ? "take the line with <!DOCTYPE out: a document type is never read"
                    : $"name a file with a link ({ProvisioningLink.Beginning}?…), a property list, or JSON");
            return false;
        }

        report = new(input, ChannelDocument.Managed, settings, LinkReview.OfManaged(settings, domain));
        return true;
    }

    static bool IsLink(string text) => text.AsSpan().TrimStart().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    static bool TryReadLink(
        string input, string text, string? domain, [NotNullWhen(true)] out ChannelReport? report,
        [NotNullWhen(false)] out CommandError? error)
    {
        (report, error) = (null, null);
        if (!ProvisioningLink.TryParse(text, out var link, out var fault))
        {
            error = CommandError.Input(
                $"the link {Quotation.Of(input)} cannot be read: {fault}",
                $"the form is {ProvisioningLink.Beginning}?ServicesDomain=example.com");
            return false;
        }

        report = new(input, ChannelDocument.Link, link.Settings, LinkReview.Of(link, domain));
        return true;
    }
}
