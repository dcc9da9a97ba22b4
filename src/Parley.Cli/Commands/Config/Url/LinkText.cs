using System.Net;
using Parley.Configuration.Links;

namespace Parley.Cli.Commands.Config.Url;

/// <summary>The text of a mail and the page that hand a link out; both name the domain, so that users see where it points.</summary>
static class LinkText
{
    internal static string Mail(ProvisioningLink link) =>
        $"""
        Open this link on the device where your client is installed:

        {link}

        It tells the client that its services are in the domain {link.Find("ServicesDomain")}. Open it once, then sign in.
        We never ask for your password in a mail.

        """.ReplaceLineEndings("\n");

    internal static string Page(ProvisioningLink link) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Set up your client</title></head>
        <body>
        <h1>Set up your client</h1>
        <p>Open this link on the device where your client is installed:
        <a href="{WebUtility.HtmlEncode(link.ToString())}">set up the client for {WebUtility.HtmlEncode(link.Find("ServicesDomain"))}</a>.</p>
        <p>Open it once, then sign in.</p>
        </body>
        </html>

        """.ReplaceLineEndings("\n");
}
