using Parley.Check.Html;
using Parley.Configuration.Links;

namespace Parley.Cli.Commands.Config.Url;

/// <summary>
/// The text of a mail and the page that hand a link out; both name the domain, so that users see where it points.
/// </summary>
static class LinkText
{
    internal static string Mail(ProvisioningLink link) =>
        $"""
        Open this link on the device where your client is installed:

        {link}

        It tells the client that its services are in the domain {link.Find("ServicesDomain")}. Open it once, then sign in.
        We never ask for your password in a mail.

        """.ReplaceLineEndings("\n");

    internal static string Page(ProvisioningLink link)
    {
        var page = new Markup();
        page.Verbatim("<!DOCTYPE html>").Line().Open("html", ("lang", "en")).Line().Open("head");
        page.Void("meta", ("charset", "utf-8")).Void("meta", ("name", "viewport"), ("content", "width=device-width"));
        page.Element("title", "Set up your client").Close().Line();
        page.Open("body").Line().Element("h1", "Set up your client").Line();
        page.Open("p").Text("Open this link on the device where your client is installed: ");
        page.Element("a", $"set up the client for {link.Find("ServicesDomain")}", ("href", link.ToString())).Text(".")
            .Close().Line();
        page.Element("p", "Open it once, then sign in.").Line();
        return page.Close().Line().Close().Line().ToString();
    }
}
